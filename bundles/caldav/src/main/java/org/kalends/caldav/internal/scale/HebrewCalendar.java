/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Hebrew calendar: nineteen years have seven leap months, and the new year is put off so that feasts do not fall on some days of the
 * week. Months are counted from Tishri; Adar I, the leap month, is {@code 5L}.
 */
final class HebrewCalendar implements CalendarSystem {
    /** 1 Tishri of the year 1, counted from 1 January 1970. */
    private static final long EPOCH = -2_092_590;

    private static final int CYCLE = 19;
    private static final int MONTHS_OF_CYCLE = 235;

    /** A day has 25,920 parts here; a month 29 days and 13,753 of them. */
    private static final long PARTS = 25_920;

    private static final long PARTS_OF_MONTH = 13_753;
    private static final double DAYS_OF_YEAR = 365.2468;
    private static final int SHEVAT = 5;

    @Override
    public long monthsBefore(int year) {
        return Math.floorDiv((long) MONTHS_OF_CYCLE * year - (MONTHS_OF_CYCLE - 1), CYCLE);
    }

    @Override
    public int about(long day) {
        return (int) Math.floor((day - EPOCH) / DAYS_OF_YEAR) + 1;
    }

    /** Days from the epoch to the new moon of a year, as far as it is put off because of the day of the week it falls on. */
    private long elapsed(int year) {
        long months = monthsBefore(year);
        long days = 29 * months + Math.floorDiv(12_084 + PARTS_OF_MONTH * months, PARTS);
        return Math.floorMod(3 * (days + 1), 7) < 3 ? days + 1 : days;
    }

    /** The first day of a year: put off once more where this or the last year would else have a length that there is not. */
    private long firstDay(int year) {
        long elapsed = elapsed(year);
        long correction = elapsed(year + 1) - elapsed == 356 ? 2 : elapsed - elapsed(year - 1) == 382 ? 1 : 0;
        return EPOCH + elapsed + correction;
    }

    @Override
    public Optional<CalendarYear> year(int number) {
        long first = firstDay(number);
        int length = (int) (firstDay(number + 1) - first);
        boolean leap = length > 380;
        int[] lengths = {30, length % 10 == 5 ? 30 : 29, length % 10 == 3 ? 29 : 30, 29, 30, 29, 30, 29, 30, 29, 30, 29
        };
        List<CalendarMonth> months = new ArrayList<>(13);
        for (int month = 1; month <= lengths.length; month++) {
            months.add(new CalendarMonth(month, false, lengths[month - 1]));
            if (leap && month == SHEVAT) {
                months.add(new CalendarMonth(SHEVAT, true, 30));
            }
        }
        return Optional.of(new CalendarYear(number, first, months));
    }
}
