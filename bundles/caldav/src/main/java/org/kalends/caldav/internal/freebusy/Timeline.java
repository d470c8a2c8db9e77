/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.caldav.internal.time.TimeRange;

/** A range of time, each part of which is free or busy in one way; what is said last of a part holds. */
final class Timeline {
    private final TimeRange range;
    private final TreeMap<Long, Optional<BusyTime.Type>> beginnings = new TreeMap<>();

    /** A range that is free, with both limits. */
    Timeline(TimeRange range) {
        this.range = range;
        beginnings.put(range.start(), Optional.empty());
    }

    /** Says how a part is; what lies outside of the range is cut off. */
    void set(long from, long to, Optional<BusyTime.Type> type) {
        long start = Math.max(from, range.start());
        long end = Math.min(to, range.end());
        if (start >= end) {
            return;
        }
        Optional<BusyTime.Type> behind = beginnings.floorEntry(end).getValue();
        beginnings.subMap(start, true, end, true).clear();
        beginnings.put(start, type);
        if (end < range.end()) {
            beginnings.put(end, behind);
        }
    }

    /** Adds the busy parts. */
    void addTo(BusyTime busy) {
        for (Map.Entry<Long, Optional<BusyTime.Type>> part : beginnings.entrySet()) {
            Long next = beginnings.higherKey(part.getKey());
            long end = next == null ? range.end() : next;
            part.getValue().ifPresent(type -> busy.add(type, part.getKey(), end));
        }
    }
}
