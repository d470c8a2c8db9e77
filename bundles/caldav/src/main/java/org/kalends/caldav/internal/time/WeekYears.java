/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Years of whole weeks, as BYWEEKNO counts them (RFC 5545 section 3.3.10): week one is the first with at least four days in the
 * year.
 *
 * @param weekStart WKST
 */
record WeekYears(DayOfWeek weekStart) {
    /** The first day of a year's week one. */
    LocalDate start(int year) {
        return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /** The year to which the week of a day belongs. */
    int yearOf(LocalDate day) {
        int year = day.getYear();
        if (day.getDayOfYear() <= 3 && day.isBefore(start(year))) {
            return year - 1;
        }
        return day.getDayOfYear() > 362 && !day.isBefore(start(year + 1)) ? year + 1 : year;
    }

    /** Whether numbers of weeks have the one of a day. */
    boolean has(Places weeks, LocalDate day) {
        int year = yearOf(day);
        LocalDate start = start(year);
        int week = (int) ChronoUnit.WEEKS.between(start, day) + 1;
        return weeks.has(week, (int) ChronoUnit.WEEKS.between(start, start(year + 1)));
    }
}
