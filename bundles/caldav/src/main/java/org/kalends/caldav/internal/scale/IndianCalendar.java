/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The national calendar of India: its years begin in March of the Gregorian ones and are as long, the first month in leap years. */
final class IndianCalendar implements CalendarSystem {
    private static final int[] MONTHS = {30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30};
    private static final int BEHIND = 78;

    @Override
    public int about(long day) {
        return LocalDate.ofEpochDay(day).getYear() - BEHIND;
    }

    @Override
    public long monthsBefore(int year) {
        return (long) MONTHS.length * year;
    }

    @Override
    public Optional<CalendarYear> year(int number) {
        boolean leap = Year.isLeap(number + (long) BEHIND);
        List<CalendarMonth> months = new ArrayList<>(MONTHS.length);
        for (int index = 0; index < MONTHS.length; index++) {
            months.add(new CalendarMonth(index + 1, false, MONTHS[index] + (leap && index == 0 ? 1 : 0)));
        }
        long first = LocalDate.of(number + BEHIND, 3, leap ? 21 : 22).toEpochDay();
        return Optional.of(new CalendarYear(number, first, months));
    }
}
