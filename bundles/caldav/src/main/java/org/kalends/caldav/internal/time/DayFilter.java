/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.scale.CalendarMonth;
import org.kalends.caldav.internal.time.RecurrenceRule.ByParts;
import org.kalends.caldav.internal.time.RecurrenceRule.Weekday;

/**
 * Which days a rule accepts inside its periods. What the rule leaves open is taken from the day of its first instance
 * (RFC 5545 section 3.3.10). To look at a day costs the same whatever the length of the rule.
 */
final class DayFilter {
    private final Places months;
    private final Places monthDays;
    private final Places yearDays;
    private final Places weekNumbers;
    private final Weekdays weekdays;
    private final boolean countsInMonth;
    private final WeekYears weekYears;
    private final Skip skip;
    private final DateFields fields;
    private final List<Integer> leapMonths;

    DayFilter(RecurrenceRule rule, DateFields fields, LocalDate first) {
        this.fields = fields;
        ByParts parts = rule.parts();
        Frequency frequency = rule.frequency();
        boolean yearly = frequency == Frequency.YEARLY;
        boolean dayOpen = parts.yearDays().isEmpty()
                && parts.monthDays().isEmpty()
                && parts.weekdays().isEmpty();
        boolean open = dayOpen && parts.weekNumbers().isEmpty();
        boolean monthOpen = open && yearly && parts.months().isEmpty();
        boolean dayOfMonthOpen = open && (yearly || frequency == Frequency.MONTHLY);
        boolean weekdayOpen = open && frequency == Frequency.WEEKLY || dayOpen && rule.hasWeekYears();
        boolean ordinals = yearly && parts.weekNumbers().isEmpty() || frequency == Frequency.MONTHLY;
        List<Integer> wanted = monthOpen ? List.of(fields.month(first)) : parts.months();
        months = new Places(wanted);
        monthDays = new Places(dayOfMonthOpen ? List.of(fields.dayOfMonth(first)) : parts.monthDays());
        yearDays = new Places(parts.yearDays());
        weekNumbers = new Places(parts.weekNumbers());
        weekdays =
                Weekdays.of(weekdayOpen ? List.of(new Weekday(0, first.getDayOfWeek())) : parts.weekdays(), ordinals);
        countsInMonth = frequency == Frequency.MONTHLY || !parts.months().isEmpty();
        weekYears = new WeekYears(rule.weekStart(), fields);
        skip = rule.hasMonthDays() ? rule.skip() : Skip.OMIT;
        leapMonths = yearly && skip != Skip.OMIT
                ? wanted.stream().filter(CalendarMonth::isLeap).toList()
                : List.of();
    }

    /** The first day from this one on whose month is accepted, or a day before that. */
    LocalDate skipMonths(LocalDate day) {
        return acceptsMonth(day) ? day : day.plusDays(fields.lengthOfMonth(day) - fields.dayOfMonth(day) + 1L);
    }

    private boolean acceptsMonth(LocalDate day) {
        return months.isEmpty() || months.has(fields.month(day)) || standsForLeapMonth(day);
    }

    /** Whether the month of a day stands for a leap month that its year has not (RFC 7529 section 4.1). */
    private boolean standsForLeapMonth(LocalDate day) {
        for (int leap : leapMonths) {
            int substitute = CalendarMonth.number(leap) + (skip == Skip.FORWARD ? 1 : 0);
            if (fields.month(day) == substitute && !fields.hasMonth(day, leap)) {
                return true;
            }
        }
        return false;
    }

    boolean accepts(LocalDate day) {
        return acceptsMonth(day)
                && (monthDays.isEmpty() || monthDays.has(fields.dayOfMonth(day), fields.lengthOfMonth(day)))
                && acceptsBeside(day);
    }

    /**
     * The day that stands for those which a month is too short for (RFC 7529 section 4.1). What else the rule says is said of that
     * day.
     *
     * @param last the last day of a month; for others there is none
     */
    Optional<LocalDate> substitute(LocalDate last) {
        if (skip == Skip.OMIT
                || fields.dayOfMonth(last) < fields.lengthOfMonth(last)
                || !monthDays.exceeds(fields.dayOfMonth(last))
                || !acceptsMonth(last)) {
            return Optional.empty();
        }
        return Optional.of(skip == Skip.FORWARD ? last.plusDays(1) : last).filter(this::acceptsBeside);
    }

    private boolean acceptsBeside(LocalDate day) {
        return (weekdays.isEmpty() || acceptsWeekday(day))
                && (yearDays.isEmpty() || yearDays.has(fields.dayOfYear(day), fields.lengthOfYear(day)))
                && (weekNumbers.isEmpty() || weekYears.has(weekNumbers, day));
    }

    private boolean acceptsWeekday(LocalDate day) {
        return countsInMonth
                ? weekdays.has(day.getDayOfWeek(), fields.dayOfMonth(day), fields.lengthOfMonth(day))
                : weekdays.has(day.getDayOfWeek(), fields.dayOfYear(day), fields.lengthOfYear(day));
    }
}
