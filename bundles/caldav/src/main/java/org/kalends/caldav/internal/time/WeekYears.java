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
 * @param fields of the calendar whose years they are
 */
record WeekYears(DayOfWeek weekStart, DateFields fields) {
    /** As many days of a year may be before its first week, and as many after its last. */
    private static final int MOST_DAYS_BEFORE = 3;

    /** The first day of a year's week one. */
    LocalDate start(int year) {
        return fields.firstDayOf(year).plusDays(MOST_DAYS_BEFORE).with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /** The year to which the week of a day belongs. */
    int yearOf(LocalDate day) {
        int year = fields.yearOf(day);
        int place = fields.dayOfYear(day);
        if (place <= MOST_DAYS_BEFORE && day.isBefore(start(year))) {
            return year - 1;
        }
        boolean last = place > fields.lengthOfYear(day) - MOST_DAYS_BEFORE;
        return last && !day.isBefore(start(year + 1)) ? year + 1 : year;
    }

    /** Whether numbers of weeks have the one of a day. */
    boolean has(Places weeks, LocalDate day) {
        int year = yearOf(day);
        LocalDate start = start(year);
        int week = (int) ChronoUnit.WEEKS.between(start, day) + 1;
        return weeks.has(week, (int) ChronoUnit.WEEKS.between(start, start(year + 1)));
    }
}
