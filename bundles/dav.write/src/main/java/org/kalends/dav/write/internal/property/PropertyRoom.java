/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.config.ConfigView;
import org.kalends.dav.api.text.OctetCount;
import org.kalends.storage.api.PropertyName;

/**
 * How much room a resource has for the properties that clients store. Whoever lists a collection is told those of all members, and
 * whoever it is shared with as well.
 *
 * @param each most octets of one property, with its element
 * @param all most octets of all of them
 */
record PropertyRoom(long each, long all) {
    /** Whatever their size. */
    static final int MOST = 250;

    private static final String EACH = "org.kalends.dav.maxPropertySize";
    private static final String ALL = "org.kalends.dav.maxPropertiesSize";
    private static final long USUAL = 1024 * 1024;
    private static final long USUAL_OF_ALL = 256 * 1024;

    static PropertyRoom of(ConfigView config) {
        return new PropertyRoom(
                config.read(EACH, OctetCount.TYPE, USUAL), config.read(ALL, OctetCount.TYPE, USUAL_OF_ALL));
    }

    boolean isEnoughFor(String stored) {
        return octets(stored) <= each;
    }

    /**
     * Whether there is enough for all of them. What takes nothing more always has room, so that nobody is kept from changing
     * little where there is too much already.
     *
     * @param present what is stored
     * @param changes new values, or empty to remove
     */
    boolean isEnoughFor(Map<PropertyName, String> present, Map<PropertyName, Optional<String>> changes) {
        Map<PropertyName, String> after = new HashMap<>(present);
        changes.forEach((name, value) -> value.ifPresentOrElse(set -> after.put(name, set), () -> after.remove(name)));
        return after.size() <= Math.max(MOST, present.size()) && octets(after) <= Math.max(all, octets(present));
    }

    private static long octets(Map<PropertyName, String> properties) {
        return properties.values().stream().mapToLong(PropertyRoom::octets).sum();
    }

    private static int octets(String stored) {
        return stored.getBytes(StandardCharsets.UTF_8).length;
    }
}
