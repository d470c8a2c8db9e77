/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.kalends.caldav.internal.scale.CalendarMonth;
import org.kalends.caldav.internal.scale.CalendarSystem;
import org.kalends.caldav.internal.scale.CalendarYear;

/** Periods that are years or months of another calendar. Where it is not known how long they are, there are none. */
final class ScaledPeriods extends RulePeriods {
    private final CalendarSystem system;
    private final boolean monthly;
    private final long first;

    ScaledPeriods(RecurrenceRule rule, CalendarSystem system, LocalDateTime start) {
        super(rule.interval());
        this.system = system;
        monthly = rule.frequency() == Frequency.MONTHLY;
        first = unitOf(start.toLocalDate());
    }

    /** The number of the year or month that has a day; of one that is not known, about that. */
    private long unitOf(LocalDate date) {
        long day = date.toEpochDay();
        Optional<CalendarYear> year = system.yearOf(day);
        if (!monthly || year.isEmpty()) {
            int number = year.map(CalendarYear::number).orElseGet(() -> system.about(day));
            return monthly ? system.monthsBefore(number) : number;
        }
        long month = system.monthsBefore(year.get().number());
        long end = year.get().firstDay();
        for (CalendarMonth each : year.get().months()) {
            end += each.length();
            if (day < end) {
                break;
            }
            month++;
        }
        return month;
    }

    @Override
    long unitsUntil(LocalDateTime time) {
        return unitOf(time.toLocalDate()) - first;
    }

    @Override
    LocalDateTime plus(long units) {
        Optional<Long> day = monthly ? firstDayOfMonth(first + units) : firstDayOfYear(first + units);
        LocalDate last = LAST.toLocalDate();
        return day.filter(found -> found < last.toEpochDay())
                .map(found -> LocalDate.ofEpochDay(found).atStartOfDay())
                .orElse(LAST);
    }

    private Optional<Long> firstDayOfYear(long number) {
        return system.year((int) number).map(CalendarYear::firstDay);
    }

    private Optional<Long> firstDayOfMonth(long month) {
        Optional<CalendarYear> year = system.yearOfMonth(month);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        long index = month - system.monthsBefore(year.get().number());
        long before = year.get().months().stream()
                .limit(index)
                .mapToLong(CalendarMonth::length)
                .sum();
        return Optional.of(year.get().firstDay() + before);
    }
}
