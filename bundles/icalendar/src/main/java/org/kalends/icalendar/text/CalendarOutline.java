/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The calendars in a text and the components right inside them, told apart without a judgement on their lines: what is
 * malformed in one of them does not touch the others.
 *
 * @param calendars the calendars in order
 * @param stray what stands outside of them
 */
public record CalendarOutline(List<Calendar> calendars, String stray) {
    public CalendarOutline {
        calendars = List.copyOf(calendars);
    }

    /**
     * Reads a text.
     *
     * @throws MalformedCalendarException when it has too many lines
     */
    public static CalendarOutline of(String text) throws MalformedCalendarException {
        return new OutlineReader().read(text);
    }

    /**
     * A {@code VCALENDAR}.
     *
     * @param begin its first line
     * @param parts its properties and components in order; malformed lines are left out
     * @param end its last line; empty when it does not end
     */
    public record Calendar(String begin, List<Part> parts, String end) {
        public Calendar {
            parts = List.copyOf(parts);
        }
    }

    /** What stands in a calendar. */
    public sealed interface Part {
        /** Its source. */
        String text();
    }

    /**
     * A property of the calendar.
     *
     * @param property the property
     */
    public record Head(Property property) implements Part {
        @Override
        public String text() {
            return property.raw();
        }
    }

    /** A component of the calendar; two are never the same. */
    public static final class Member implements Part {
        private final String name;
        private final String text;
        private final Map<String, Property> properties = new HashMap<>();
        private final Set<String> zones = new LinkedHashSet<>();

        /**
         * A component.
         *
         * @param name its type, upper case
         * @param text its source, complete or not
         * @param properties those of its own properties by which components are told apart
         * @param zones the time zones that times anywhere in it refer to
         */
        Member(String name, String text, Map<String, Property> properties, Set<String> zones) {
            this.name = Objects.requireNonNull(name, "name");
            this.text = Objects.requireNonNull(text, "text");
            this.properties.putAll(properties);
            this.zones.addAll(zones);
        }

        /** Its type, upper case. */
        public String name() {
            return name;
        }

        @Override
        public String text() {
            return text;
        }

        /** The first of its own properties of this name: one by which components and their versions are told apart. */
        public Optional<Property> property(String propertyName) {
            return Optional.ofNullable(properties.get(propertyName));
        }

        /** The {@code TZID}s that stand at times in it. */
        public Set<String> zones() {
            return Collections.unmodifiableSet(zones);
        }
    }
}
