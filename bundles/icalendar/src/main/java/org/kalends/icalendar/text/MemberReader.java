/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the lines of one component of a calendar up to its end. */
final class MemberReader {
    private static final Set<String> TELLING =
            Set.of("UID", "TZID", "RECURRENCE-ID", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP");

    /** Whatever is deeper cannot be read anyway. */
    private static final int MAX_DEPTH = 32;

    private final String name;
    private final StringBuilder text;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Property> properties = new HashMap<>();
    private final Set<String> zones = new LinkedHashSet<>();

    MemberReader(String name, String begin) {
        this.name = name;
        text = new StringBuilder(begin);
        open.push(name);
    }

    /** Its type, upper case. */
    String name() {
        return name;
    }

    void begin(String component, String raw) {
        text.append(raw);
        if (open.size() < MAX_DEPTH) {
            open.push(component);
        }
    }

    /** An end that comes too early ends what is inside; one of nothing that is open ends nothing. */
    void end(String component, String raw) {
        text.append(raw);
        if (open.contains(component)) {
            String ended;
            do {
                ended = open.pop();
            } while (!ended.equals(component));
        }
    }

    void add(Optional<Property> property, String raw) {
        text.append(raw);
        if (property.isEmpty()) {
            return;
        }
        if (open.size() == 1 && TELLING.contains(property.get().name())) {
            properties.putIfAbsent(property.get().name(), property.get());
        }
        property.get().parameter("TZID").map(PropertyParameter::text).ifPresent(zones::add);
    }

    boolean hasEnded() {
        return open.isEmpty();
    }

    CalendarOutline.Member member() {
        return new CalendarOutline.Member(name, text.toString(), properties, zones);
    }
}
