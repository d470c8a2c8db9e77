/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.MalformedCalendarException;

/** An object in the tests of this package, asked about by somebody in New York. */
record Instances(ZonedObject object, TimeZones zones) {
    /** An object of components of one kind with these lines. */
    static Instances of(String kind, String... components) throws MalformedCalendarException {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
        for (String lines : components) {
            text.append("BEGIN:" + kind + "\nUID:1\n").append(lines).append("\nEND:" + kind + "\n");
        }
        ZonedObject object = ZonedObject.read(text.append("END:VCALENDAR\n").toString());
        return new Instances(object, object.zones(ZoneId.of("America/New_York").getRules()));
    }

    static Instances ofEvents(String... components) throws MalformedCalendarException {
        return of("VEVENT", components);
    }

    static TimeRange range(String start, String end) {
        return new TimeRange(
                Instant.parse(start).getEpochSecond(), Instant.parse(end).getEpochSecond());
    }

    RecurrenceSet set() throws MalformedCalendarException {
        return new RecurrenceSet(object.components(), zones);
    }

    /** The instances in a range as begin and end, sorted. */
    List<String> in(String start, String end) throws MalformedCalendarException {
        return in(range(start, end), new StepBudget(200_000));
    }

    List<String> in(TimeRange range, StepBudget budget) throws MalformedCalendarException {
        List<String> found = new ArrayList<>();
        Iterator<Occurrence> occurrences = set().occurrences(range, budget);
        while (occurrences.hasNext()) {
            Occurrence occurrence = occurrences.next();
            found.add(minute(occurrence.begins()) + '/' + minute(occurrence.ends()));
        }
        return found.stream().sorted().toList();
    }

    private static String minute(long epoch) {
        return Instant.ofEpochSecond(epoch).toString().substring(5, 16);
    }
}
