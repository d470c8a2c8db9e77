/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.AlarmTimes;
import org.kalends.caldav.internal.recurrence.AvailabilityExtent;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.FreeBusyPeriods;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

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
        return satisfies(
                defined, this::calendarSatisfies, filter -> satisfies(filter, object.calendar()), this::calendarMeets);
    }

    /** Something that is asked of an object. */
    @FunctionalInterface
    private interface Question<T> {
        boolean holds(T condition) throws MalformedCalendarException;
    }

    /** Whether as many conditions hold as must, those first that cost least. */
    private static boolean satisfies(
            CompFilter.Defined test,
            Question<PropFilter> ofProperties,
            Question<CompFilter> ofComponents,
            Question<TimeRange> ofTime)
            throws MalformedCalendarException {
        boolean sufficient = test.combination() == Combination.ANY;
        for (PropFilter filter : test.properties()) {
            if (ofProperties.holds(filter) == sufficient) {
                return sufficient;
            }
        }
        for (CompFilter filter : test.components()) {
            if (ofComponents.holds(filter) == sufficient) {
                return sufficient;
            }
        }
        if (test.range().isPresent() && ofTime.holds(test.range().get()) == sufficient) {
            return sufficient;
        }
        boolean asksNothing = test.properties().isEmpty()
                && test.components().isEmpty()
                && test.range().isEmpty();
        return !sufficient || asksNothing;
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

    private boolean satisfies(CompFilter filter, Component parent) throws MalformedCalendarException {
        List<Component> candidates = parent.components(filter.name());
        if (!(filter.test() instanceof CompFilter.Defined defined)) {
            return candidates.isEmpty();
        }
        for (Component candidate : candidates) {
            if (satisfies(
                    defined,
                    property -> satisfies(property, candidate),
                    component -> satisfies(component, candidate),
                    range -> meets(candidate, parent, range))) {
                return true;
            }
        }
        return false;
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
            case "VAVAILABILITY" -> AvailabilityExtent.of(component, zones).meets(range);
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
        Stream<BooleanSupplier> ofProperty = Stream.concat(
                test.range().stream().map(range -> () -> PropertyTimes.meet(property, range, zones)),
                test.text().stream().map(text -> () -> texts.satisfies(property, text)));
        List<BooleanSupplier> conditions = Stream.concat(
                        ofProperty,
                        test.parameters().stream().map(parameter -> () -> parameter.matches(property, texts)))
                .toList();
        return test.combination() == Combination.ALL || conditions.isEmpty()
                ? conditions.stream().allMatch(BooleanSupplier::getAsBoolean)
                : conditions.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }
}
