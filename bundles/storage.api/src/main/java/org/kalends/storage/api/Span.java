/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/**
 * The time an item covers, as a half-open interval that contains every occurrence.
 *
 * @param start seconds since the epoch, inclusive; {@link #UNBOUNDED_START} without limit
 * @param end seconds since the epoch, exclusive, not before the start; {@link #UNBOUNDED_END} without limit
 * @param exact whether the item covers the whole interval and nothing else, so that overlapping the interval is
 *     overlapping the item; false for a recurrence set and for times that depend on the asker's time zone
 */
public record Span(long start, long end, boolean exact) {
    public static final long UNBOUNDED_START = Long.MIN_VALUE;
    public static final long UNBOUNDED_END = Long.MAX_VALUE;

    public Span {
        if (end < start) {
            throw new IllegalArgumentException("A span ends at or after its start");
        }
    }
}
