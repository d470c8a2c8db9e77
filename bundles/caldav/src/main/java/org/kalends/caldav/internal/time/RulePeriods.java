/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The periods of a rule that INTERVAL leaves, numbered from the one that has the first instance. */
abstract class RulePeriods {
    /** The last second of the calendar. */
    static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    private final long interval;
    private long last = -1;

    /** @param interval INTERVAL */
    RulePeriods(long interval) {
        this.interval = interval;
    }

    /**
     * The periods of a rule.
     *
     * @param first its first instance
     */
    static RulePeriods of(RecurrenceRule rule, DateFields fields, LocalDateTime first) {
        boolean scaled = rule.scale().isPresent() && rule.hasMonthDays();
        if (rule.hasWeekYears()) {
            return new WeekYearPeriods(rule, fields, first);
        }
        return scaled ? new ScaledPeriods(rule, rule.scale().get(), first) : new PlainPeriods(rule, first);
    }

    /** How many units, years or months or less, are between the first period and a time. */
    abstract long unitsUntil(LocalDateTime time);

    /** Where the unit begins that is so many after the first period; {@link #LAST} where there is none any more. */
    abstract LocalDateTime plus(long units);

    /** The number of the last period that begins at or before a time not before the first. */
    final long numberOf(LocalDateTime time) {
        return Math.max(0, unitsUntil(time)) / interval;
    }

    /** Whether a period begins after a time, or after the calendar ends. */
    final boolean isBeyond(long number, LocalDateTime time) {
        last = last < 0 ? unitsUntil(LAST) / interval : last;
        if (number > last) {
            return true;
        }
        LocalDateTime start = start(number);
        return start.isAfter(time) || !start.isBefore(LAST);
    }

    /** Where a period begins. */
    final LocalDateTime start(long number) {
        return plus(number * interval);
    }

    /** Where what follows a period begins. */
    final LocalDateTime end(long number) {
        return plus(number * interval + 1);
    }

    /** The number of the first period after this one that begins at or after a time, for periods of a fixed length. */
    final long skip(long number, LocalDateTime time, ChronoUnit unit) {
        long whole = unit.between(start(number), time);
        return number + Math.max(1, (whole + interval - 1) / interval);
    }
}
