/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalends.embedded.memory.Generations;

/**
 * Lays maps over each other, such as those of a scope, so that reading is one look-up. Most users have the same ones: those of the
 * server, and those of the context sets they share with many others. They get the same result.
 */
final class Merges<V> {
    private static final int REMEMBERED = 1000;

    private final Generations<Same<V>, Map<String, V>> known = new Generations<>(REMEMBERED);

    /** Of maps that define one property the first one has precedence. */
    Map<String, V> merged(List<Map<String, V>> parts) {
        return switch (parts.size()) {
            case 0 -> Map.of();
            case 1 -> parts.get(0);
            default -> known.find(new Same<>(parts)).orElseGet(() -> merge(parts));
        };
    }

    private Map<String, V> merge(List<Map<String, V>> parts) {
        Map<String, V> all = new HashMap<>();
        parts.forEach(part -> part.forEach(all::putIfAbsent));
        Map<String, V> merged = Map.copyOf(all);
        known.put(new Same<>(parts), merged);
        return merged;
    }

    /** Equal when the maps are the very same ones, which is quicker to see than that they are alike. */
    private record Same<V>(List<Map<String, V>> parts) {
        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Same<?> that) || parts.size() != that.parts.size()) {
                return false;
            }
            for (int index = 0; index < parts.size(); index++) {
                if (parts.get(index) != that.parts.get(index)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (Map<String, V> part : parts) {
                hash = 31 * hash + System.identityHashCode(part);
            }
            return hash;
        }
    }
}
