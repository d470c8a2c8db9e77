/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The periods of a rule that INTERVAL leaves, numbered from the one that has the first instance. Years are those of whole
 * weeks where the rule counts weeks: a week belongs to the year that has most of its days (RFC 5545 section 3.3.10).
 */
final class RulePeriods {
    /** The last second of the calendar. */
    static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    private final Frequency frequency;
    private final long interval;
    private final boolean weekYears;
    private final WeekYears weeks;
    private final LocalDateTime zero;
    private final long last;

    RulePeriods(RecurrenceRule rule, LocalDateTime first) {
        frequency = rule.frequency();
        interval = rule.interval();
        weekYears = rule.hasWeekYears();
        weeks = new WeekYears(rule.weekStart());
        zero = aligned(first);
        last = unitsUntil(LAST) / interval;
    }

    private LocalDateTime aligned(LocalDateTime first) {
        if (weekYears) {
            return weeks.start(weeks.yearOf(first.toLocalDate())).atStartOfDay();
        }
        return switch (frequency) {
            case YEARLY -> first.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            case MONTHLY -> first.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case WEEKLY -> first.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(weeks.weekStart()));
            default -> first.truncatedTo(frequency.unit());
        };
    }

    private long unitsUntil(LocalDateTime time) {
        return weekYears
                ? weeks.yearOf(time.toLocalDate()) - weeks.yearOf(zero.toLocalDate())
                : frequency.unit().between(zero, time);
    }

    /** The number of the last period that begins at or before a time not before the first. */
    long numberOf(LocalDateTime time) {
        return Math.max(0, unitsUntil(time)) / interval;
    }

    /** Whether a period begins after a time, or after the calendar ends. */
    boolean isBeyond(long number, LocalDateTime time) {
        return number > last || start(number).isAfter(time);
    }

    /** Where a period begins. */
    LocalDateTime start(long number) {
        return plus(number * interval);
    }

    /** Where what follows a period begins. */
    LocalDateTime end(long number) {
        return plus(number * interval + 1);
    }

    private LocalDateTime plus(long units) {
        return weekYears
                ? weeks.start(weeks.yearOf(zero.toLocalDate()) + (int) units).atStartOfDay()
                : zero.plus(units, frequency.unit());
    }

    /** The number of the first period after this one that begins at or after a time. */
    long skip(long number, LocalDateTime time) {
        long whole = frequency.unit().between(start(number), time);
        return number + Math.max(1, (whole + interval - 1) / interval);
    }
}
