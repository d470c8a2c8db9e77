/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.zone;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The zones of the IANA database that the Java machine has, each with its further names. What the database has as a link is a
 * further name where both have the same rules here.
 */
public final class ZoneCatalogue {
    private static final String NOT_OF_THE_DATABASE = "SystemV/";
    private static final String IN_EVERY_RELEASE = "Europe/London";

    private final Map<String, List<String>> aliases = new TreeMap<>();
    private final Map<String, String> targets = new TreeMap<>();

    /** The zones as the Java machine has them now. */
    public ZoneCatalogue() {
        Set<String> known = ZoneId.getAvailableZoneIds();
        Map<String, String> links = ZoneTable.read("zone-links.txt");
        for (String name : known) {
            if (!name.startsWith(NOT_OF_THE_DATABASE)) {
                String target = Optional.ofNullable(links.get(name))
                        .filter(known::contains)
                        .filter(other -> sameRules(name, other))
                        .orElse(name);
                targets.put(name, target);
                aliases.computeIfAbsent(target, key -> new ArrayList<>());
                if (!target.equals(name)) {
                    aliases.get(target).add(name);
                }
            }
        }
        aliases.values().forEach(names -> names.sort(null));
    }

    private static boolean sameRules(String one, String other) {
        return ZoneId.of(one).getRules().equals(ZoneId.of(other).getRules());
    }

    /** The release of the database, such as {@code 2025b}. */
    public static String release() {
        return ZoneRulesProvider.getVersions(IN_EVERY_RELEASE).lastKey();
    }

    /** The names of all zones, in order, without those that are further names of one. */
    public Set<String> names() {
        return aliases.keySet();
    }

    /** The further names of a zone, in order. */
    public List<String> aliases(String name) {
        return aliases.getOrDefault(name, List.of());
    }

    /** The zone that has a name, exactly so, or has it as a further one. */
    public Optional<ZoneId> find(String name) {
        return Optional.ofNullable(targets.get(name)).map(ZoneId::of);
    }
}
