/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded memory for what can be made again. Reading takes no lock: entries live in a young or an old generation; a
 * full young one becomes the old one, and what nobody asked for since then is forgotten.
 */
public final class Generations<K, V> {
    private final int size;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /** Holds at most about two times {@code size} entries. */
    public Generations(int size) {
        this.size = size;
    }

    /** What is remembered for a key. */
    public Optional<V> find(K key) {
        V found = young.get(key);
        if (found == null) {
            found = old.get(key);
            if (found != null) {
                put(key, found);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Remembers it for a while. */
    public void put(K key, V value) {
        if (young.size() >= size) {
            age();
        }
        young.put(key, value);
    }

    private synchronized void age() {
        if (young.size() >= size) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
