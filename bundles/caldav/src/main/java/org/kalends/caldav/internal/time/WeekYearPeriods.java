/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDateTime;

/** Periods that are years of whole weeks: a week belongs to the year that has most of its days (RFC 5545 section 3.3.10). */
final class WeekYearPeriods extends RulePeriods {
    private final WeekYears weeks;
    private final int first;

    WeekYearPeriods(RecurrenceRule rule, DateFields fields, LocalDateTime start) {
        super(rule.interval());
        weeks = new WeekYears(rule.weekStart(), fields);
        first = weeks.yearOf(start.toLocalDate());
    }

    @Override
    long unitsUntil(LocalDateTime time) {
        return weeks.yearOf(time.toLocalDate()) - first;
    }

    @Override
    LocalDateTime plus(long units) {
        return weeks.start((int) (first + units)).atStartOfDay();
    }
}
