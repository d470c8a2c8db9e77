/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.time.zone.ZoneRules;
import java.util.Optional;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/**
 * How an alarm repeats (RFC 5545 sections 3.8.6.2 and 3.8.2.5).
 *
 * @param count REPEAT, how often after the first time; 0 without
 * @param pause DURATION, from one time to the next
 */
record Repetition(long count, NominalDuration pause) {
    private static final long MOST = 10_000;
    private static final Repetition NONE = new Repetition(0, new NominalDuration(0, 0));

    /**
     * The repetition of a VALARM.
     *
     * @throws MalformedCalendarException when its duration is malformed
     */
    static Repetition of(Component alarm) throws MalformedCalendarException {
        Optional<Property> duration = alarm.property("DURATION");
        if (duration.isEmpty()) {
            return NONE;
        }
        NominalDuration pause = NominalDuration.parse(duration.get().value());
        long count = alarm.property("REPEAT").map(Repetition::count).orElse(0L);
        return pause.isZero() || pause.isNegative() ? NONE : new Repetition(count, pause);
    }

    private static long count(Property property) {
        String digits = property.value().strip();
        return digits.matches("\\d{1,9}") ? Math.min(Long.parseLong(digits), MOST) : 0;
    }

    /** The last time comes at most so many seconds after the first. */
    long longest() {
        return pause.times(count).longestSeconds();
    }

    /** Whether the first or one of the repetitions is in the range: the earliest that is not before it decides. */
    boolean goesOff(Moment first, ZoneRules clock, TimeRange range) {
        long low = 0;
        long high = count;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (pause.times(middle).after(first, clock) < range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long earliest = pause.times(low).after(first, clock);
        return range.meets(earliest, earliest);
    }
}
