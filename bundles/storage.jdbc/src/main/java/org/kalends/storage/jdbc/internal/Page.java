/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.kalends.storage.api.ItemPart;

/**
 * Some rows of an answer that is read in several goes.
 *
 * @param rows the rows
 * @param isLast whether the answer has no more
 */
record Page<T>(List<T> rows, boolean isLast) {
    private static final int ROWS = 256;
    private static final int ROWS_WITH_OCTETS = 64;
    private static final int ROWS_OF_STATE = 1024;
    private static final long MOST_OCTETS = 1L << 20;

    Page {
        rows = List.copyOf(rows);
    }

    /** How many rows to ask for at once: fewer when each brings its octets, more when each is small. */
    static int size(Set<ItemPart> parts) {
        if (ItemPart.areStateAlone(parts)) {
            return ROWS_OF_STATE;
        }
        return parts.contains(ItemPart.OCTETS) || parts.contains(ItemPart.SMALL_OCTETS) ? ROWS_WITH_OCTETS : ROWS;
    }

    /**
     * The page that begins with these rows, cut where what they bring would take too much memory.
     *
     * @param asked how many rows were asked for
     * @param octets how many octets a row brings with its parts
     */
    static <T> Page<T> of(List<T> rows, int asked, ToLongFunction<T> octets) {
        long sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += octets.applyAsLong(rows.get(i));
            if (i > 0 && sum > MOST_OCTETS) {
                return new Page<>(rows.subList(0, i), false);
            }
        }
        return new Page<>(rows, rows.size() < asked);
    }

    /** Other rows on the same page. */
    <R> Page<R> with(List<R> others) {
        return new Page<>(others, isLast);
    }
}
