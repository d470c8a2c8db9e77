/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.caldav.internal.scale.CalendarMonth;
import org.kalends.caldav.internal.scale.CalendarSystem;
import org.kalends.caldav.internal.scale.CalendarSystems;
import org.kalends.icalendar.text.MalformedCalendarException;

/**
 * A RECUR value (RFC 5545 section 3.3.10).
 *
 * @param frequency FREQ
 * @param interval INTERVAL, 1 or more
 * @param count COUNT; 0 without
 * @param until UNTIL
 * @param parts the BYxxx parts
 * @param weekStart WKST
 * @param skip SKIP
 * @param scale the calendar of RSCALE; empty for those with the months of the Gregorian one
 */
public record RecurrenceRule(
        Frequency frequency,
        long interval,
        long count,
        Optional<CalendarTime> until,
        ByParts parts,
        DayOfWeek weekStart,
        Skip skip,
        Optional<CalendarSystem> scale) {
    /**
     * The BYxxx parts; an empty list where there is none.
     *
     * @param months BYMONTH, by the {@linkplain CalendarMonth#key keys} of the months
     * @param weekNumbers BYWEEKNO
     * @param yearDays BYYEARDAY
     * @param monthDays BYMONTHDAY
     * @param weekdays BYDAY
     * @param hours BYHOUR
     * @param minutes BYMINUTE
     * @param seconds BYSECOND
     * @param positions BYSETPOS
     */
    record ByParts(
            List<Integer> months,
            List<Integer> weekNumbers,
            List<Integer> yearDays,
            List<Integer> monthDays,
            List<Weekday> weekdays,
            List<Integer> hours,
            List<Integer> minutes,
            List<Integer> seconds,
            List<Integer> positions) {
        /** Number of their entries. */
        int size() {
            return Stream.of(months, weekNumbers, yearDays, monthDays, weekdays, hours, minutes, seconds, positions)
                    .mapToInt(List::size)
                    .sum();
        }

        boolean isEmpty() {
            return size() == 0;
        }
    }

    /**
     * One entry of BYDAY.
     *
     * @param ordinal which of them in the month or year, negative from the end; 0 for all
     * @param day the day of the week
     */
    record Weekday(int ordinal, DayOfWeek day) {}

    public RecurrenceRule {
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(skip, "skip");
        Objects.requireNonNull(scale, "scale");
    }

    /**
     * Reads a rule. Unknown parts are passed over; COUNT=0, which some clients send, is none.
     *
     * @throws MalformedCalendarException when it is none; {@link UnsupportedScaleException} when it follows another calendar than those of
     *     {@link CalendarSystems}
     */
    public static RecurrenceRule parse(String value) throws MalformedCalendarException {
        return new RuleParser(value).parse();
    }

    /** Whether its years are those of whole weeks, which BYWEEKNO counts. */
    boolean hasWeekYears() {
        return frequency == Frequency.YEARLY && !parts.weekNumbers().isEmpty();
    }

    /** Whether it may give an instance on the day after one of its periods. */
    boolean reachesBeyondPeriods() {
        return skip == Skip.FORWARD && hasMonthDays();
    }

    /** Whether it gives days that some of its months may be too short for. */
    boolean hasMonthDays() {
        return frequency.compareTo(Frequency.MONTHLY) >= 0;
    }

    /** Whether every period of it gives one instance, a fixed number of seconds after the one before. */
    boolean isPlain() {
        return parts.isEmpty() && frequency.compareTo(Frequency.WEEKLY) <= 0;
    }

    /** How many steps of a {@link StepBudget} it takes to prepare it. */
    public int weight() {
        return 1 + parts.size() / 4;
    }

    /** Whether it goes on for ever. */
    public boolean isEndless() {
        return count == 0 && until.isEmpty();
    }
}
