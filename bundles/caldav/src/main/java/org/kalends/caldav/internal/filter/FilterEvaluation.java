/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.AlarmTimes;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.FreeBusyPeriods;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;

/** Asks a filter of one object. For one thread. */
final class FilterEvaluation {
    private static final int STEPS = 200_000;
    private static final Set<String> OF_CALENDAR = Set.of("VERSION", "PRODID", "CALSCALE", "METHOD");

    private final ZonedObject object;
    private final TimeZones zones;
    private final StepBudget budget = new StepBudget(STEPS);
    private final FoldedTexts texts = new FoldedTexts();
    private RecurrenceSet set;

    FilterEvaluation(ZonedObject object, ZoneRules floating) {
        this.object = object;
        this.zones = object.zones(floating);
    }

    boolean matches(CompFilter root) throws MalformedCalendarException {
        if (!(root.test() instanceof CompFilter.Defined defined)) {
            return false;
        }
        for (PropFilter filter : defined.properties()) {
            if (!calendarSatisfies(filter)) {
                return false;
            }
        }
        return satisfiesAll(defined.components(), object.calendar())
                && (defined.range().isEmpty() || calendarMeets(defined.range().get()));
    }

    /** RFC 4791 section 9.9 knows no time of a VCALENDAR; clients mean the time of any of its components. */
    private boolean calendarMeets(TimeRange range) throws MalformedCalendarException {
        for (Component component : object.components()) {
            if (meets(component, object.calendar(), range)) {
                return true;
            }
        }
        return false;
    }

    /** A property that VCALENDAR cannot have, which some clients ask of it, means any of the components. */
    private boolean calendarSatisfies(PropFilter filter) throws MalformedCalendarException {
        if (OF_CALENDAR.contains(filter.name()) || object.calendar().has(filter.name())) {
            return satisfies(filter, object.calendar());
        }
        boolean absent = filter.test() instanceof PropFilter.NotDefined;
        for (Component component : object.components()) {
            if (satisfies(filter, component) != absent) {
                return !absent;
            }
        }
        return absent;
    }

    private boolean satisfiesAll(List<CompFilter> filters, Component parent) throws MalformedCalendarException {
        for (CompFilter filter : filters) {
            if (!satisfies(filter, parent)) {
                return false;
            }
        }
        return true;
    }

    private boolean satisfies(CompFilter filter, Component parent) throws MalformedCalendarException {
        List<Component> candidates = parent.components(filter.name());
        if (!(filter.test() instanceof CompFilter.Defined defined)) {
            return candidates.isEmpty();
        }
        for (Component candidate : candidates) {
            if (satisfies(defined, candidate, parent)) {
                return true;
            }
        }
        return false;
    }

    private boolean satisfies(CompFilter.Defined test, Component component, Component parent)
            throws MalformedCalendarException {
        for (PropFilter filter : test.properties()) {
            if (!satisfies(filter, component)) {
                return false;
            }
        }
        return satisfiesAll(test.components(), component)
                && (test.range().isEmpty()
                        || meets(component, parent, test.range().get()));
    }

    private boolean meets(Component component, Component parent, TimeRange range) throws MalformedCalendarException {
        return switch (component.name()) {
            case "VTODO" -> RecurrenceSet.isDated(component)
                    ? recurrences().meets(component, range, budget)
                    : Extent.ofUndatedTask(component, zones)
                            .map(extent -> extent.meets(range))
                            .orElse(true);
            case "VEVENT", "VJOURNAL" -> recurrences().meets(component, range, budget);
            case "VFREEBUSY" -> FreeBusyPeriods.meet(component, range, zones);
            case "VALARM" -> new AlarmTimes(component, parent, zones).meet(recurrences(), range, budget);
            default -> false;
        };
    }

    private RecurrenceSet recurrences() throws MalformedCalendarException {
        if (set == null) {
            set = new RecurrenceSet(object.components(), zones);
        }
        return set;
    }

    private boolean satisfies(PropFilter filter, Component component) throws MalformedCalendarException {
        List<Property> candidates = component.properties(filter.name());
        if (!(filter.test() instanceof PropFilter.Defined defined)) {
            return candidates.isEmpty();
        }
        for (Property candidate : candidates) {
            if (satisfies(defined, candidate)) {
                return true;
            }
        }
        return false;
    }

    private boolean satisfies(PropFilter.Defined test, Property property) {
        Optional<TimeRange> range = test.range();
        return (range.isEmpty() || PropertyTimes.meet(property, range.get(), zones))
                && test.text().map(text -> texts.satisfies(property, text)).orElse(true)
                && test.parameters().stream().allMatch(parameter -> parameter.matches(property, texts));
    }
}
