/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.stream.IntStream;

/** The Islamic calendar of Saudi Arabia, as the Java machine has it: as far as it is computed in advance, from 1300 to 1600 (1882 to 2174). */
final class UmmAlQuraCalendar implements CalendarSystem {
    private static final HijrahChronology CALENDAR = HijrahChronology.INSTANCE;
    private static final int MONTHS = 12;
    private static final double DAYS_OF_YEAR = 354.367;
    private static final long FIRST_DAY = -492_148;

    @Override
    public int about(long day) {
        return (int) Math.floor((day - FIRST_DAY) / DAYS_OF_YEAR) + 1;
    }

    @Override
    public long monthsBefore(int year) {
        return (long) MONTHS * year;
    }

    @Override
    public Optional<CalendarYear> year(int number) {
        if (!CALENDAR.range(ChronoField.YEAR).isValidValue(number)) {
            return Optional.empty();
        }
        HijrahDate first = CALENDAR.date(number, 1, 1);
        return Optional.of(new CalendarYear(
                number,
                first.toEpochDay(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> new CalendarMonth(
                                month, false, CALENDAR.date(number, month, 1).lengthOfMonth()))
                        .toList()));
    }
}
