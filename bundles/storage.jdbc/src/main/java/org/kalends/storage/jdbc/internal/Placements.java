/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where contexts are, as the main database says it or has said it a moment ago. */
final class Placements {
    /** How long what was said is taken for true; a move waits for longer before writes go on elsewhere. */
    static final Duration LIFE = Duration.ofSeconds(5);

    private final Database main;
    private final PlacementTable table = new PlacementTable();
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    private record Known(String name, long asked) {
        /** The clock goes on while a process is stopped. */
        boolean isTrue() {
            return System.nanoTime() - asked < LIFE.toNanos();
        }
    }

    Placements(Database main) {
        this.main = main;
    }

    /** The name of the database of a context. */
    String of(int contextId) {
        Known last = known.get(contextId);
        return last != null && last.isTrue() ? last.name() : askAnew(contextId);
    }

    /** The same, as it is now. */
    String askAnew(int contextId) {
        long asked = System.nanoTime();
        String name = main.read(session -> table.home(session, contextId));
        known.put(contextId, new Known(name, asked));
        return name;
    }
}
