/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.temporal.ChronoUnit;

/** FREQ of a recurrence rule, from short to long. */
enum Frequency {
    SECONDLY(ChronoUnit.SECONDS, 1, 86_400),
    MINUTELY(ChronoUnit.MINUTES, 1, 1_440),
    HOURLY(ChronoUnit.HOURS, 1, 24),
    DAILY(ChronoUnit.DAYS, 1, 1),
    WEEKLY(ChronoUnit.WEEKS, 7, 1),
    MONTHLY(ChronoUnit.MONTHS, 31, 0),
    YEARLY(ChronoUnit.YEARS, 371, 0);

    private static final int YEARS_OF_CYCLE = 400;
    private static final long DAYS_OF_CYCLE = 146_097;

    private final ChronoUnit unit;
    private final int mostDays;
    private final int inDay;

    Frequency(ChronoUnit unit, int mostDays, int inDay) {
        this.unit = unit;
        this.mostDays = mostDays;
        this.inDay = inDay;
    }

    /** The length of its period. */
    ChronoUnit unit() {
        return unit;
    }

    /** Whether its period is shorter than a day. */
    boolean withinDay() {
        return compareTo(DAILY) < 0;
    }

    /** The most days that a period can have instances on. */
    int mostDays() {
        return mostDays;
    }

    /**
     * After how many periods the calendar, and so what a rule accepts, begins anew: the Gregorian calendar has whole weeks in
     * 400 years. A rule that has no instance in so many periods never has one again.
     *
     * @param interval every how manieth period counts
     */
    long cycle(long interval) {
        long units =
                switch (this) {
                    case YEARLY -> YEARS_OF_CYCLE;
                    case MONTHLY -> YEARS_OF_CYCLE * 12L;
                    default -> DAYS_OF_CYCLE * inDay / (this == WEEKLY ? 7 : 1);
                };
        return units / Numbers.greatestCommonDivisor(units, interval);
    }
}
