/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.Iterator;
import java.util.Optional;
import org.kalends.caldav.internal.text.Component;
import org.kalends.caldav.internal.text.MalformedCalendarException;
import org.kalends.caldav.internal.text.Parameter;
import org.kalends.caldav.internal.text.Property;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.storage.api.Span;

/** When a VALARM goes off (RFC 5545 section 3.6.6), repetitions included, for every instance of its parent. */
public final class AlarmTimes {
    private static final long DAY = 86_400;
    private static final long MAX_REPEAT = 10_000;

    private final Component parent;
    private final TimeZones zones;
    private final Optional<Property> trigger;
    private final long repeat;
    private final long pause;

    /**
     * Reads an alarm.
     *
     * @param alarm the VALARM
     * @param parent the event or task it is in
     * @throws MalformedCalendarException when its duration is malformed
     */
    public AlarmTimes(Component alarm, Component parent, TimeZones zones) throws MalformedCalendarException {
        this.parent = parent;
        this.zones = zones;
        trigger = alarm.property("TRIGGER");
        Optional<Property> duration = alarm.property("DURATION");
        NominalDuration between =
                duration.isPresent() ? NominalDuration.parse(duration.get().value()) : new NominalDuration(0, 0);
        pause = Math.max(0, between.days() * DAY + between.seconds());
        repeat =
                pause == 0 ? 0 : alarm.property("REPEAT").map(AlarmTimes::count).orElse(0L);
    }

    private static long count(Property property) {
        String digits = property.value().strip();
        return digits.matches("\\d{1,9}") ? Math.min(Long.parseLong(digits), MAX_REPEAT) : 0;
    }

    /**
     * Whether the alarm goes off in a range (RFC 4791 section 9.9).
     *
     * @param set the instances of the object its parent belongs to
     * @throws MalformedCalendarException when its trigger or a time of its parent is malformed
     */
    public boolean meet(RecurrenceSet set, TimeRange range, StepBudget budget) throws MalformedCalendarException {
        if (trigger.isEmpty()) {
            return false;
        }
        String value = trigger.get().value().strip();
        if (!value.isEmpty() && Character.isDigit(value.charAt(0))) {
            return goesOff(zones.epoch(CalendarTime.of(trigger.get())), range);
        }
        NominalDuration offset = NominalDuration.parse(value);
        boolean fromEnd = trigger.get()
                .parameter("RELATED")
                .map(Parameter::text)
                .filter("END"::equalsIgnoreCase)
                .isPresent();
        return anyInstance(set, range, offset, fromEnd, budget);
    }

    private boolean anyInstance(
            RecurrenceSet set, TimeRange range, NominalDuration offset, boolean fromEnd, StepBudget budget) {
        long reach = Math.abs(seconds(offset)) + repeat * pause + DAY;
        Iterator<Occurrence> occurrences = set.occurrences(widened(range, reach), budget);
        while (occurrences.hasNext()) {
            Occurrence occurrence = occurrences.next();
            long related = fromEnd ? occurrence.ends() : occurrence.begins();
            if (occurrence.component() == parent && goesOff(related + seconds(offset), range)) {
                return true;
            }
        }
        return false;
    }

    private static TimeRange widened(TimeRange range, long by) {
        long start = range.start() < Span.UNBOUNDED_START + by ? Span.UNBOUNDED_START : range.start() - by;
        long end = range.end() > Span.UNBOUNDED_END - by ? Span.UNBOUNDED_END : range.end() + by;
        return new TimeRange(start, end);
    }

    private static long seconds(NominalDuration offset) {
        return offset.days() * DAY + offset.seconds();
    }

    /** Whether the first or one of the repetitions is in the range: the earliest that is not before it decides. */
    private boolean goesOff(long first, TimeRange range) {
        if (repeat == 0 || first >= range.start()) {
            return range.meets(first, first);
        }
        long number = (range.start() - first + pause - 1) / pause;
        return number <= repeat && range.meets(first + number * pause, first + number * pause);
    }
}
