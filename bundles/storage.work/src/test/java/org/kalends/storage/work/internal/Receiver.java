/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who hears what processes say that are killed: takes each effect once, by its key, and notes when one comes again. */
final class Receiver {
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> items = new HashSet<>();
    private final Set<String> pending = new HashSet<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> effects = new HashSet<>();
    private final List<String> again = new ArrayList<>();
    private final Set<String> cutOff = new HashSet<>();
    private final Map<String, String> lastOfThread = new HashMap<>();
    private final Set<String> ofThisProcess = new HashSet<>();
    private final List<String> twiceInOneProcess = new ArrayList<>();
    private boolean itemsKnown;

    void hear(String line) {
        String about = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("unit ")) {
            acknowledged.add(about);
        } else if (line.startsWith("item ")) {
            items.add(about);
        } else if (line.startsWith("items ")) {
            itemsKnown = true;
        } else if (line.startsWith("pending ")) {
            pending.add(about);
        } else if (line.startsWith("dead ")) {
            dead.add(about);
        } else if (line.startsWith("effect ")) {
            String[] threadAndKey = about.split(" ");
            effect(threadAndKey[0], threadAndKey[1]);
        }
    }

    private void effect(String thread, String key) {
        if (!ofThisProcess.add(key)) {
            twiceInOneProcess.add(key);
        }
        if (!effects.add(key)) {
            again.add(key);
        }
        lastOfThread.put(thread, key);
    }

    /** The process is dead. Of each thread the last job may have been cut off before the store was told. */
    void processEnded() {
        cutOff.addAll(lastOfThread.values());
        lastOfThread.clear();
        ofThisProcess.clear();
    }

    /** Whether every item is known and its job has had its effect. */
    boolean hasAll() {
        return itemsKnown && effects.containsAll(items);
    }

    Collection<String> acknowledged() {
        return acknowledged;
    }

    Collection<String> items() {
        return items;
    }

    Collection<String> pending() {
        return pending;
    }

    Collection<String> dead() {
        return dead;
    }

    Collection<String> effects() {
        return effects;
    }

    /** What had its effect a second time, which its key made none. */
    Collection<String> again() {
        return again;
    }

    Collection<String> cutOff() {
        return cutOff;
    }

    Collection<String> twiceInOneProcess() {
        return twiceInOneProcess;
    }
}
