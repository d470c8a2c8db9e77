/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.icalendar.text.Property;

/**
 * Time zones by the names that the times of an object call them. A name is TEXT in the {@code TZID} property of a
 * {@code VTIMEZONE}, with escapes, and a parameter at the times that refer to it, without (RFC 5545 sections 3.2.19 and
 * 3.8.3.1). Programs are careless about it: blanks around it, quotes in the property, escapes in the parameter.
 *
 * @param <T> what stands for a zone
 */
public final class NamedZones<T> {
    private final Map<String, T> byName = new HashMap<>();
    private final Map<String, T> asWritten = new HashMap<>();

    /** What is compared of a name that was written as the {@code TZID} of a time. */
    public static String name(String tzid) {
        String name = tzid.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    /** What is compared of the name that a {@code VTIMEZONE} has. */
    public static String name(Property tzid) {
        return name(tzid.text());
    }

    /**
     * Adds a zone; of two with one name the first holds.
     *
     * @param tzid the property that names it
     */
    public void add(Property tzid, T zone) {
        byName.putIfAbsent(name(tzid), zone);
        asWritten.putIfAbsent(name(tzid.value()), zone);
    }

    /** The zone that a time means by its {@code TZID}. */
    public Optional<T> find(String tzid) {
        String name = name(tzid);
        return Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(asWritten.get(name)));
    }
}
