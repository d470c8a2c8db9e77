/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import java.util.List;
import java.util.Objects;

/**
 * A year with its months.
 *
 * @param number which one; years are numbered one after another
 * @param firstDay its first day, counted from 1 January 1970
 * @param months in order
 */
public record CalendarYear(int number, long firstDay, List<CalendarMonth> months) {
    public CalendarYear {
        months = List.copyOf(Objects.requireNonNull(months, "months"));
    }

    /** Number of its days. */
    public int length() {
        return months.stream().mapToInt(CalendarMonth::length).sum();
    }

    /** Whether it has the month of a key. */
    public boolean has(int key) {
        return months.stream().anyMatch(month -> month.key() == key);
    }
}
