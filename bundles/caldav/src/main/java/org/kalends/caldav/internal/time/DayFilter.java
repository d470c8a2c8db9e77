/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
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

    DayFilter(RecurrenceRule rule, LocalDate first) {
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
        months = new Places(monthOpen ? List.of(first.getMonthValue()) : parts.months());
        monthDays = new Places(dayOfMonthOpen ? List.of(first.getDayOfMonth()) : parts.monthDays());
        yearDays = new Places(parts.yearDays());
        weekNumbers = new Places(parts.weekNumbers());
        weekdays =
                Weekdays.of(weekdayOpen ? List.of(new Weekday(0, first.getDayOfWeek())) : parts.weekdays(), ordinals);
        countsInMonth = frequency == Frequency.MONTHLY || !parts.months().isEmpty();
        weekYears = new WeekYears(rule.weekStart());
        skip = rule.hasMonthDays() ? rule.skip() : Skip.OMIT;
    }

    /** The first day from this one on whose month is accepted, or a day before that. */
    LocalDate skipMonths(LocalDate day) {
        return acceptsMonth(day) ? day : day.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    private boolean acceptsMonth(LocalDate day) {
        return months.isEmpty() || months.has(day.getMonthValue(), 12);
    }

    boolean accepts(LocalDate day) {
        return acceptsMonth(day)
                && (monthDays.isEmpty() || monthDays.has(day.getDayOfMonth(), day.lengthOfMonth()))
                && acceptsBeside(day);
    }

    /**
     * The day that stands for those which a month is too short for (RFC 7529 section 4.1). What else the rule says is said of that
     * day.
     *
     * @param last the last day of a month that is accepted
     */
    Optional<LocalDate> substitute(LocalDate last) {
        if (skip == Skip.OMIT || !monthDays.exceeds(last.getDayOfMonth()) || !acceptsMonth(last)) {
            return Optional.empty();
        }
        return Optional.of(skip == Skip.FORWARD ? last.plusDays(1) : last).filter(this::acceptsBeside);
    }

    private boolean acceptsBeside(LocalDate day) {
        return (weekdays.isEmpty() || acceptsWeekday(day))
                && (yearDays.isEmpty() || yearDays.has(day.getDayOfYear(), day.lengthOfYear()))
                && (weekNumbers.isEmpty() || weekYears.has(weekNumbers, day));
    }

    private boolean acceptsWeekday(LocalDate day) {
        return countsInMonth
                ? weekdays.has(day.getDayOfWeek(), day.getDayOfMonth(), day.lengthOfMonth())
                : weekdays.has(day.getDayOfWeek(), day.getDayOfYear(), day.lengthOfYear());
    }
}
