/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.zone;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What clients call the time zones of the IANA database: by their names in any case, below a prefix
 * ({@code /mozilla.org/20050126_1/Europe/Berlin}), by the names of Windows ({@code W. Europe Standard Time}), by those as Lotus
 * Notes cuts them short ({@code W. Europe}), or by what Windows shows to people ({@code (UTC+01:00) Amsterdam, Berlin}).
 */
public final class ZoneNames {
    private static final int MAX_LENGTH = 200;
    private static final String OF_WINDOWS = " standard time";
    private static final Map<String, ZoneId> KNOWN = known();

    private ZoneNames() {}

    private static Map<String, ZoneId> known() {
        Map<String, ZoneId> known = new HashMap<>();
        for (String name : ZoneId.getAvailableZoneIds()) {
            known.put(key(name), ZoneId.of(name));
        }
        ZoneTable.read("windows-zones.txt").forEach((windows, iana) -> {
            if (known.containsKey(key(iana))) {
                known.putIfAbsent(key(windows), known.get(key(iana)));
            }
        });
        known.put("z", ZoneId.of("UTC"));
        return Map.copyOf(known);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The region of the database that has exactly this name, in any case. Abbreviations and the like that are in the database
     * without an area ({@code GMT}, {@code EST5EDT}) are no names of regions: people mean various things by them.
     */
    public static Optional<ZoneId> region(String tzid) {
        String name = key(tzid.strip());
        return name.indexOf('/') > 0 && name.length() <= MAX_LENGTH
                ? Optional.ofNullable(KNOWN.get(name))
                : Optional.empty();
    }

    /**
     * The zone that a name means by agreement, whatever an object says about it: a region, or what is below the prefix of a
     * registry (RFC 5545 section 3.2.19).
     */
    public static Optional<ZoneId> agreed(String tzid) {
        return tzid.strip().startsWith("/") ? find(tzid) : region(tzid);
    }

    /** The zone that Windows, or a program of Lotus, calls so. */
    static Optional<ZoneId> ofWindows(String name) {
        return Optional.ofNullable(KNOWN.get(key(name) + OF_WINDOWS));
    }

    /** The zone that a name most likely means, if nothing else says what it means. */
    public static Optional<ZoneId> find(String tzid) {
        String name = key(tzid.strip());
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        while (true) {
            ZoneId zone = KNOWN.getOrDefault(name, KNOWN.get(name + OF_WINDOWS));
            if (zone != null) {
                return Optional.of(zone);
            }
            int slash = name.indexOf('/');
            if (slash < 0) {
                return ShownZoneNames.find(tzid.strip());
            }
            name = name.substring(slash + 1);
        }
    }
}
