/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/** Makes a component of each instance of a recurrence set, with UTC times (RFC 4791 section 9.6.5). */
final class RecurrenceExpansion {
    private static final Set<String> RECURRENCE = Set.of("RRULE", "EXRULE", "RDATE", "EXDATE");
    private static final int MAX_INSTANCES = 10_000;
    private static final long MAX_CHARACTERS = 32L * 1024 * 1024;

    private final CalendarObject object;
    private final TimeZones zones;
    private final Optional<CompSelection> parts;
    private final ExpansionAllowance allowance;

    /**
     * The expansion of an object.
     *
     * @param parts what is wanted of it; what is not, is not repeated for each instance
     * @param allowance what the request may cost
     */
    RecurrenceExpansion(
            CalendarObject object, TimeZones zones, Optional<CompSelection> parts, ExpansionAllowance allowance) {
        this.object = object;
        this.zones = zones;
        this.parts = parts;
        this.allowance = allowance;
    }

    /**
     * The calendar with the instances that meet a range, in order of their starts, and without time zones.
     *
     * @throws MalformedCalendarException when a date, time, duration or rule is malformed
     * @throws DavException {@code DAV:number-of-matches-within-limits} when there are too many
     */
    Component within(TimeRange range) throws MalformedCalendarException, DavException {
        List<Node> content = new ArrayList<>(object.calendar().properties());
        RecurrenceSet set = new RecurrenceSet(object.components(), zones);
        boolean recurs = set.recurs();
        Map<Component, Optional<InstanceTemplate>> templates = new IdentityHashMap<>();
        long characters = 0;
        for (Occurrence occurrence : occurrences(set, range)) {
            Optional<InstanceTemplate> template =
                    templates.computeIfAbsent(occurrence.component(), component -> wanted(component)
                            .map(wanted -> InstanceTemplate.of(wanted, occurrence.dated(), recurs, zones)));
            if (template.isPresent()) {
                characters += template.get().characters();
                if (characters > MAX_CHARACTERS) {
                    throw tooMuch();
                }
                content.add(template.get().instance(occurrence));
            }
        }
        for (Component component : object.components()) {
            if (!RecurrenceSet.isDated(component) && meets(component, range)) {
                content.add(withoutRules(component));
            }
        }
        return object.calendar().withContent(content);
    }

    private Optional<Component> wanted(Component component) {
        return parts.isEmpty() ? Optional.of(component) : parts.get().selected(component);
    }

    private List<Occurrence> occurrences(RecurrenceSet set, TimeRange range) throws DavException {
        StepBudget budget = allowance.next();
        List<Occurrence> found = new ArrayList<>();
        Iterator<Occurrence> occurrences = set.occurrences(range, budget);
        while (occurrences.hasNext() && found.size() <= MAX_INSTANCES) {
            found.add(occurrences.next());
        }
        allowance.charge(budget);
        if (budget.exhausted() || found.size() > MAX_INSTANCES) {
            throw tooMuch();
        }
        found.sort(Comparator.comparingLong(Occurrence::begins));
        return found;
    }

    private static DavException tooMuch() {
        return DavException.of(
                Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There are too many instances in this range.");
    }

    /** What has no date does not recur, whatever it says, and nothing in an expansion says so (RFC 4791 section 9.6.5). */
    private static Component withoutRules(Component undated) {
        List<Node> kept = undated.content().stream()
                .filter(node -> !(node instanceof Property property && RECURRENCE.contains(property.name())))
                .toList();
        return undated.withContent(kept);
    }

    private boolean meets(Component undated, TimeRange range) throws MalformedCalendarException {
        return !undated.name().equals("VTODO")
                || Extent.ofUndatedTask(undated, zones)
                        .map(extent -> extent.meets(range))
                        .orElse(true);
    }
}
