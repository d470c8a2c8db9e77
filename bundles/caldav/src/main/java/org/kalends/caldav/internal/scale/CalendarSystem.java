/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.util.Optional;

/**
 * A calendar as far as recurrence rules need it: which days its years and months begin on. Each answer costs the same, however far away the
 * year is. Stateless and safe for concurrent use.
 */
public interface CalendarSystem {
    /** No year of any calendar that begins before the year 10000 has a greater number. */
    int MOST_YEARS = 20_000;

    /** No year has more months. */
    int MOST_MONTHS = 13;

    /** The year of a number; empty where it is not known how long its months are. */
    Optional<CalendarYear> year(int number);

    /** The number of a year near a day, at most one off. */
    int about(long day);

    /** How many months are between the beginning of a fixed year and that of this one; negative before. */
    long monthsBefore(int year);

    /** The year that has a day. */
    default Optional<CalendarYear> yearOf(long day) {
        int near = about(day);
        for (int number = near - 1; number <= near + 1; number++) {
            Optional<CalendarYear> year = year(number);
            if (year.isPresent()
                    && day >= year.get().firstDay()
                    && day < year.get().firstDay() + year.get().length()) {
                return year;
            }
        }
        return Optional.empty();
    }

    /** The year that has a month, of those counted by {@link #monthsBefore}. */
    default Optional<CalendarYear> yearOfMonth(long month) {
        int number = (int) Math.max(-MOST_YEARS, Math.min(MOST_YEARS, month / MOST_MONTHS));
        int most = MOST_YEARS;
        while (number < most) {
            int middle = (int) ((number + (long) most + 1) >> 1);
            if (monthsBefore(middle) <= month) {
                number = middle;
            } else {
                most = middle - 1;
            }
        }
        int found = number;
        long place = month - monthsBefore(found);
        return year(found).filter(year -> place >= 0 && place < year.months().size());
    }
}
