/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar object resource (RFC 4791 section 4.1): one {@code VCALENDAR}.
 *
 * @param calendar the {@code VCALENDAR}
 * @param components what it is about: its components apart from time zones and from what stands beside them by extensions
 */
public record CalendarObject(Component calendar, List<Component> components) {
    public static final String VCALENDAR = "VCALENDAR";
    public static final String VTIMEZONE = "VTIMEZONE";

    /** The version of iCalendar that is stored and written here. */
    public static final Property VERSION = Property.of("VERSION", "2.0");
    /** Who writes what no client has written. */
    public static final Property PRODID = Property.of("PRODID", "-//Kalends//CalDAV//EN");

    private static final Set<String> OBJECTS = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");
    private static final Set<String> INSIDE = Set.of("VALARM", "STANDARD", "DAYLIGHT", "AVAILABLE");

    public CalendarObject {
        components = List.copyOf(components);
    }

    /** The object that a {@code VCALENDAR} is. */
    public static CalendarObject of(Component calendar) {
        List<Component> all = calendar.components().stream()
                .filter(component -> !component.name().equals(VTIMEZONE))
                .toList();
        List<Component> known =
                all.stream().filter(component -> !isExtension(component)).toList();
        return new CalendarObject(calendar, known.isEmpty() ? all : known);
    }

    /**
     * Whether a component is none of those that RFC 5545 section 3.6 and RFC 7953 name: it may stand beside them in a calendar and is kept
     * (RFC 4791 section 5.3.3).
     */
    public static boolean isExtension(Component component) {
        return !OBJECTS.contains(component.name())
                && !INSIDE.contains(component.name())
                && !component.name().equals(VTIMEZONE);
    }

    /**
     * Reads an object.
     *
     * @throws MalformedCalendarException when the text is not one {@code VCALENDAR}
     */
    public static CalendarObject read(String text) throws MalformedCalendarException {
        List<Component> roots = CalendarReader.read(text);
        if (roots.size() != 1 || !roots.get(0).name().equals(VCALENDAR)) {
            throw new MalformedCalendarException("The text is not one VCALENDAR.");
        }
        return of(roots.get(0));
    }

    /** A {@code VCALENDAR} with the properties that it must have (RFC 5545 section 3.6). */
    public static Component completed(Component calendar) {
        Component named = calendar.has("PRODID") ? calendar : calendar.withFirst(PRODID);
        return named.has("VERSION") ? named : named.withFirst(VERSION);
    }

    /** The type of its first component; empty when it has none but time zones. */
    public Optional<String> kind() {
        return components.stream().findFirst().map(Component::name);
    }
}
