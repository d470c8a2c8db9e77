/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A calendar whose years have as many months each, of which the last is longer in leap years. */
abstract class EvenCalendar implements CalendarSystem {
    private final int[] lengths;
    private final double daysOfYear;

    /**
     * @param lengths of the months in a common year
     * @param daysOfYear on the average
     */
    EvenCalendar(int[] lengths, double daysOfYear) {
        this.lengths = lengths.clone();
        this.daysOfYear = daysOfYear;
    }

    /** The first day of a year, counted from 1 January 1970. */
    abstract long firstDay(int year);

    @Override
    public final int about(long day) {
        return (int) Math.floor((day - firstDay(1)) / daysOfYear) + 1;
    }

    @Override
    public final long monthsBefore(int year) {
        return (long) lengths.length * year;
    }

    @Override
    public final Optional<CalendarYear> year(int number) {
        long first = firstDay(number);
        int more = (int) (firstDay(number + 1) - first) - IntStream.of(lengths).sum();
        List<CalendarMonth> months = IntStream.range(0, lengths.length)
                .mapToObj(index ->
                        new CalendarMonth(index + 1, false, lengths[index] + (index == lengths.length - 1 ? more : 0)))
                .toList();
        return Optional.of(new CalendarYear(number, first, months));
    }
}
