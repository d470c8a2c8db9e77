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
    private final Duration life;
    private final PlacementTable table = new PlacementTable();
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    private record Known(String name, long asked) {
        /** The clock goes on while a process is stopped. */
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - asked);
        }
    }

    /** @param life {@link #LIFE}, wherever moves are to be safe */
    Placements(Database main, Duration life) {
        this.main = main;
        this.life = life;
    }

    /** The name of the database of a context. */
    String of(int contextId) {
        Known last = known.get(contextId);
        return last != null && last.age().compareTo(life) < 0 ? last.name() : askAnew(contextId);
    }

    /** The same, as it is now. */
    String askAnew(int contextId) {
        long asked = System.nanoTime();
        String name = main.readers().read(session -> table.home(session, contextId));
        known.put(contextId, new Known(name, asked));
        return name;
    }
}
