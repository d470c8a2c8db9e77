/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** How to take back what a transaction has changed so far. Guarded by the lock of {@link Folders}. */
final class UndoLog {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** Notes how a change that is about to be made is taken back. */
    void note(Runnable step) {
        steps.push(step);
    }

    <K, V> void put(Map<K, V> map, K key, V value) {
        restoreLater(map, key);
        map.put(key, value);
    }

    <K, V> void remove(Map<K, V> map, K key) {
        restoreLater(map, key);
        map.remove(key);
    }

    private <K, V> void restoreLater(Map<K, V> map, K key) {
        if (map.containsKey(key)) {
            V present = map.get(key);
            note(() -> map.put(key, present));
        } else {
            note(() -> map.remove(key));
        }
    }

    /** The changes are there to stay. */
    void forget() {
        steps.clear();
    }

    /** Takes all changes back, the latest first. */
    void rollBack() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
