/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.List;
import org.kalends.caldav.internal.time.RecurrenceRule.ByParts;
import org.kalends.caldav.internal.time.RecurrenceRule.Weekday;

/**
 * Which days a rule accepts inside its periods. What the rule leaves open is taken from the day of its first instance
 * (RFC 5545 section 3.3.10).
 */
final class DayFilter {
    private final ByParts parts;
    private final List<Integer> months;
    private final List<Integer> monthDays;
    private final List<Weekday> weekdays;
    private final boolean countsInMonth;
    private final boolean ordinals;
    private final TemporalField weekNumber;

    DayFilter(RecurrenceRule rule, LocalDate first) {
        parts = rule.parts();
        Frequency frequency = rule.frequency();
        boolean open = parts.weekNumbers().isEmpty()
                && parts.yearDays().isEmpty()
                && parts.monthDays().isEmpty()
                && parts.weekdays().isEmpty();
        boolean yearly = frequency == Frequency.YEARLY;
        boolean dayOfMonthOpen = open && (yearly || frequency == Frequency.MONTHLY);
        boolean weekOnly = yearly
                && !parts.weekNumbers().isEmpty()
                && parts.yearDays().isEmpty()
                && parts.monthDays().isEmpty()
                && parts.weekdays().isEmpty();
        boolean weekdayOpen = open && frequency == Frequency.WEEKLY || weekOnly;
        months = open && yearly && parts.months().isEmpty() ? List.of(first.getMonthValue()) : parts.months();
        monthDays = dayOfMonthOpen ? List.of(first.getDayOfMonth()) : parts.monthDays();
        weekdays = weekdayOpen ? List.of(new Weekday(0, first.getDayOfWeek())) : parts.weekdays();
        countsInMonth = frequency == Frequency.MONTHLY || !parts.months().isEmpty();
        ordinals = yearly && parts.weekNumbers().isEmpty() || frequency == Frequency.MONTHLY;
        WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
        weekNumber = weeks.equals(WeekFields.ISO) ? IsoFields.WEEK_OF_WEEK_BASED_YEAR : weeks.weekOfWeekBasedYear();
    }

    /** The months in which days can be; empty for all. */
    List<Integer> months() {
        return months;
    }

    boolean accepts(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && (monthDays.isEmpty() || has(monthDays, day.getDayOfMonth(), day.lengthOfMonth()))
                && (weekdays.isEmpty() || acceptsWeekday(day))
                && (parts.yearDays().isEmpty() || has(parts.yearDays(), day.getDayOfYear(), day.lengthOfYear()))
                && (parts.weekNumbers().isEmpty() || acceptsWeek(day));
    }

    private static boolean has(List<Integer> wanted, int position, int length) {
        return wanted.contains(position) || wanted.contains(position - length - 1);
    }

    private boolean acceptsWeek(LocalDate day) {
        int weeks = (int) weekNumber.rangeRefinedBy(day).getMaximum();
        return has(parts.weekNumbers(), day.get(weekNumber), weeks);
    }

    private boolean acceptsWeekday(LocalDate day) {
        for (Weekday wanted : weekdays) {
            if (wanted.day() == day.getDayOfWeek() && (wanted.ordinal() == 0 || !ordinals || isOrdinal(wanted, day))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrdinal(Weekday wanted, LocalDate day) {
        int position = countsInMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = countsInMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return wanted.ordinal() > 0
                ? (position - 1) / 7 + 1 == wanted.ordinal()
                : (length - position) / 7 + 1 == -wanted.ordinal();
    }
}
