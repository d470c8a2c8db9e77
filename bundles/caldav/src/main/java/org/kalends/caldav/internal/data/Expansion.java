/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.Occurrence;
import org.kalends.caldav.internal.recurrence.RecurrenceSet;
import org.kalends.caldav.internal.text.CalendarObject;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Node;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Precondition;

/** Makes a component of each instance of a recurrence set, with UTC times (RFC 4791 section 9.6.5). */
final class Expansion {
    private static final int STEPS = 100_000;
    private static final int MAX_INSTANCES = 10_000;
    private static final long MAX_CHARACTERS = 32L * 1024 * 1024;
    private static final Set<String> REPLACED =
            Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "RRULE", "RDATE", "EXRULE", "EXDATE");

    private final CalendarObject object;
    private final TimeZones zones;

    Expansion(CalendarObject object, TimeZones zones) {
        this.object = object;
        this.zones = zones;
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
        Map<Component, Integer> lengths = new IdentityHashMap<>();
        long characters = 0;
        for (Occurrence occurrence : occurrences(set, range)) {
            characters += lengths.computeIfAbsent(
                    occurrence.component(), component -> component.text().length());
            if (characters > MAX_CHARACTERS) {
                throw tooMuch();
            }
            content.add(instance(occurrence, recurs));
        }
        for (Component component : object.components()) {
            if (!RecurrenceSet.isDated(component) && meets(component, range)) {
                content.add(component);
            }
        }
        return object.calendar().withContent(content);
    }

    private static List<Occurrence> occurrences(RecurrenceSet set, TimeRange range) throws DavException {
        StepBudget budget = new StepBudget(STEPS);
        List<Occurrence> found = new ArrayList<>();
        Iterator<Occurrence> occurrences = set.occurrences(range, budget);
        while (occurrences.hasNext() && found.size() <= MAX_INSTANCES) {
            found.add(occurrences.next());
        }
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

    private boolean meets(Component undated, TimeRange range) throws MalformedCalendarException {
        return !undated.name().equals("VTODO")
                || Extent.ofUndatedTask(undated, zones)
                        .map(extent -> extent.meets(range))
                        .orElse(true);
    }

    private Component instance(Occurrence occurrence, boolean recurs) {
        Component component = occurrence.component();
        List<Node> content = new ArrayList<>(component.content().size() + 1);
        if (component.has("DTSTART")) {
            content.add(line("DTSTART", universal(occurrence.start())));
        }
        for (String end : List.of("DTEND", "DUE")) {
            if (component.has(end)) {
                content.add(line(end, end(occurrence)));
            }
        }
        if (recurs) {
            content.add(line("RECURRENCE-ID", universal(occurrence.recurrenceId())));
        }
        boolean ownLength = component.properties("RDATE").stream()
                .anyMatch(rdate -> rdate.value().indexOf('/') >= 0);
        for (Node node : component.content()) {
            if (node instanceof Property property && property.name().equals("DURATION") && ownLength) {
                content.add(Property.of("DURATION", "PT" + (occurrence.ends() - occurrence.begins()) + "S"));
            } else if (!(node instanceof Property property && REPLACED.contains(property.name()))) {
                content.add(node);
            }
        }
        return component.withContent(content);
    }

    private CalendarTime end(Occurrence occurrence) {
        CalendarTime start = occurrence.start();
        return start.form() == CalendarTime.Form.ZONED
                ? utc(occurrence.ends())
                : start.at(TimeZones.local(occurrence.ends(), zones.rules(start)));
    }

    /** A time with a zone in UTC; a date or floating time as it is. */
    private CalendarTime universal(CalendarTime time) {
        return time.form() == CalendarTime.Form.ZONED ? utc(zones.epoch(time)) : time;
    }

    private static CalendarTime utc(long epoch) {
        return new CalendarTime(TimeZones.local(epoch, TimeZones.UTC), CalendarTime.Form.UTC, "");
    }

    private static Property line(String name, CalendarTime time) {
        return time.isDate() ? Property.of(name, "VALUE", "DATE", time.text()) : Property.of(name, time.text());
    }
}
