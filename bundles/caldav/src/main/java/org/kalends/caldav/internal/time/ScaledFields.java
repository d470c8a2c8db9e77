/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kalends.caldav.internal.scale.CalendarMonth;
import org.kalends.caldav.internal.scale.CalendarSystem;
import org.kalends.caldav.internal.scale.CalendarYear;

/**
 * The fields of another calendar. The year and the month that were asked about last are remembered, as a rule looks at one day after
 * another. Days of years that are not known are in a month of their own, which no rule names.
 */
final class ScaledFields implements DateFields {
    private static final CalendarMonth UNKNOWN = new CalendarMonth(0, false, 1);

    private final CalendarSystem system;
    private CalendarYear year = new CalendarYear(0, 0, List.of());
    private CalendarMonth month = UNKNOWN;
    private long monthBegins;
    private long monthEnds;

    ScaledFields(CalendarSystem system) {
        this.system = system;
    }

    private void seek(LocalDate date) {
        long day = date.toEpochDay();
        if (day >= monthBegins && day < monthEnds) {
            return;
        }
        if (day < year.firstDay() || day >= year.firstDay() + year.length()) {
            year = system.yearOf(day).orElseGet(() -> new CalendarYear(system.about(day), day, List.of(UNKNOWN)));
        }
        monthBegins = year.firstDay();
        monthEnds = monthBegins;
        for (CalendarMonth each : year.months()) {
            monthBegins = monthEnds;
            monthEnds += each.length();
            month = each;
            if (day < monthEnds) {
                return;
            }
        }
    }

    @Override
    public int month(LocalDate day) {
        seek(day);
        return month.key();
    }

    @Override
    public boolean hasMonth(LocalDate day, int key) {
        seek(day);
        return year.has(key);
    }

    @Override
    public int dayOfMonth(LocalDate day) {
        seek(day);
        return (int) (day.toEpochDay() - monthBegins) + 1;
    }

    @Override
    public int lengthOfMonth(LocalDate day) {
        seek(day);
        return month.length();
    }

    @Override
    public int dayOfYear(LocalDate day) {
        seek(day);
        return (int) (day.toEpochDay() - year.firstDay()) + 1;
    }

    @Override
    public int lengthOfYear(LocalDate day) {
        seek(day);
        return year.length();
    }

    @Override
    public int yearOf(LocalDate day) {
        seek(day);
        return year.number();
    }

    @Override
    public LocalDate firstDayOf(int number) {
        Optional<CalendarYear> found = system.year(number);
        return found.isPresent() ? LocalDate.ofEpochDay(found.get().firstDay()) : RulePeriods.LAST.toLocalDate();
    }
}
