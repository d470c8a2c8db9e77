/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import org.kalends.storage.api.Span;

/**
 * A range of time as a query asks for it (RFC 4791 section 9.9).
 *
 * @param start seconds since the epoch, inclusive; {@link Span#UNBOUNDED_START} without limit
 * @param end seconds since the epoch, exclusive; {@link Span#UNBOUNDED_END} without limit
 */
public record TimeRange(long start, long end) {
    public static final TimeRange ALWAYS = new TimeRange(Span.UNBOUNDED_START, Span.UNBOUNDED_END);

    public TimeRange {
        if (end <= start) {
            throw new IllegalArgumentException("A time range ends after its start");
        }
    }

    /**
     * Whether something meets this range. What has no length does when it lies inside; the store's
     * {@code IndexCondition.Overlaps} says the same.
     *
     * @param from seconds since the epoch, inclusive
     * @param to seconds since the epoch, exclusive, not before {@code from}
     */
    public boolean meets(long from, long to) {
        return from == to ? start <= from && from < end : start < to && end > from;
    }

    /** Whether everything inside is also inside this. */
    public boolean contains(long from, long to) {
        return start <= from && to <= end;
    }
}
