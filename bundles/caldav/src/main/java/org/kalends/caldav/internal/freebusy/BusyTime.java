/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/** Collects busy periods inside a range, joins those that touch, and makes a VFREEBUSY of them (RFC 5545 section 3.6.4). */
final class BusyTime {
    /** Why somebody is busy: FBTYPE, RFC 5545 section 3.2.9. */
    enum Type {
        BUSY("BUSY"),
        UNAVAILABLE("BUSY-UNAVAILABLE"),
        TENTATIVE("BUSY-TENTATIVE");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** The type of a word; empty when it is none that makes busy. */
        static Optional<Type> of(String word) {
            String wanted = word.strip();
            return Arrays.stream(values())
                    .filter(type -> type.text.equalsIgnoreCase(wanted))
                    .findFirst();
        }
    }

    private final TimeRange range;
    private final Map<Type, TreeMap<Long, Long>> periods = new EnumMap<>(Type.class);

    /** Busy time inside a range that has both limits. */
    BusyTime(TimeRange range) {
        this.range = range;
    }

    /** Adds a period; what lies outside the range is cut off. */
    void add(Type type, long from, long to) {
        long start = Math.max(from, range.start());
        long end = Math.min(to, range.end());
        if (start >= end) {
            return;
        }
        TreeMap<Long, Long> known = periods.computeIfAbsent(type, missing -> new TreeMap<>());
        Map.Entry<Long, Long> before = known.floorEntry(start);
        if (before != null && before.getValue() >= start) {
            start = before.getKey();
            end = Math.max(end, before.getValue());
        }
        Map.Entry<Long, Long> next = known.ceilingEntry(start);
        while (next != null && next.getKey() <= end) {
            end = Math.max(end, next.getValue());
            known.remove(next.getKey());
            next = known.ceilingEntry(start);
        }
        known.put(start, end);
    }

    /** Whether a period of any length meets one of them. */
    boolean takes(long from, long to) {
        return from < to
                && periods.values().stream()
                        .map(known -> known.lowerEntry(to))
                        .anyMatch(before -> before != null && before.getValue() > from);
    }

    /** Number of periods. */
    int size() {
        return periods.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * The calendar with the busy time (RFC 5545 section 3.6.4).
     *
     * @param uid of nothing else
     */
    Component calendar(String uid, Instant stamp) {
        List<Node> lines = new ArrayList<>();
        lines.add(Property.of("UID", uid));
        lines.add(Property.of("DTSTAMP", utc(stamp.getEpochSecond())));
        lines.add(Property.of("DTSTART", utc(range.start())));
        lines.add(Property.of("DTEND", utc(range.end())));
        periods.forEach((type, known) -> {
            List<String> values = new ArrayList<>(known.size());
            known.forEach((start, end) -> values.add(utc(start) + '/' + utc(end)));
            lines.add(Property.of("FREEBUSY", "FBTYPE", type.text, String.join(",", values)));
        });
        return Component.of(
                CalendarObject.VCALENDAR,
                List.of(CalendarObject.VERSION, CalendarObject.PRODID, Component.of("VFREEBUSY", lines)));
    }

    private static String utc(long epoch) {
        return new CalendarTime(TimeZones.local(epoch, TimeZones.UTC), CalendarTime.Form.UTC, "").text();
    }
}
