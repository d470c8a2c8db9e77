/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Several databases, each with some of the contexts. Each transaction that writes makes sure that the context is written where it
 * writes; where it is not, the place is looked up anew.
 */
final class SpreadDatabases implements Databases {
    /** Numbers of databases are less than that; 0 is the main one. */
    private static final int NUMBERS = 1 << 14;

    private final Map<String, Database> byName;
    private final Placements placements;
    private final Residence residence;

    /**
     * @param byName the main one first
     * @param placements where contexts are among them
     */
    SpreadDatabases(Map<String, Database> byName, Placements placements) {
        this.byName = byName;
        this.placements = placements;
        this.residence = new Residence(main().dialect());
    }

    /**
     * A main database with its further ones, which may be none.
     *
     * @throws StorageUnavailableException when contexts are in a database that is none of these
     */
    static Databases of(Database main, Map<String, Database> further) {
        Set<String> names = main.readers().read(session -> new PlacementTable().names(session));
        for (String name : names) {
            if (!name.equals(PlacementTable.MAIN) && !further.containsKey(name)) {
                throw new StorageUnavailableException(
                        "Contexts are in the database \"" + name + "\", which the setting databases does not name");
            }
        }
        if (further.isEmpty()) {
            return main;
        }
        Map<String, Database> all = new LinkedHashMap<>();
        all.put(PlacementTable.MAIN, main);
        all.putAll(further);
        return new SpreadDatabases(all, new Placements(main, Placements.LIFE));
    }

    /** The databases by their names, the main one first. */
    Map<String, Database> byName() {
        return byName;
    }

    @Override
    public Database main() {
        return byName.get(PlacementTable.MAIN);
    }

    @Override
    public List<Database> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public Database of(int contextId) {
        return contextId == 0 ? main() : named(placements.of(contextId));
    }

    /**
     * One of them.
     *
     * @throws StorageUnavailableException when none has the name
     */
    Database named(String name) {
        Database database = byName.get(name);
        if (database == null) {
            throw new StorageUnavailableException(
                    "There is no database \"" + name + "\" among those that the setting databases names");
        }
        return database;
    }

    @Override
    public int number(Database database) {
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue() == database)
                .mapToInt(entry -> number(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    /** It follows from the name, so that all nodes have the same. */
    static int number(String name) {
        return name.equals(PlacementTable.MAIN) ? 0 : 1 + Math.floorMod(name.hashCode(), NUMBERS);
    }

    @Override
    public <T> Answer<T> begin(Lane lane, Work<T> work, Consumer<T> committed) {
        int contextId = lane.contextId();
        if (contextId == 0) {
            return main().begin(lane, work, committed);
        }
        Work<T> guarded = session -> {
            residence.require(session, contextId);
            return work.in(session);
        };
        Database first = of(contextId);
        Answer<T> answer = first.begin(lane, guarded, committed);
        return () -> {
            try {
                return answer.await();
            } catch (AwayException e) {
                return again(first, lane, guarded, committed);
            }
        };
    }

    private <T> T again(Database first, Lane lane, Work<T> guarded, Consumer<T> committed) {
        Database now = named(placements.askAnew(lane.contextId()));
        if (now != first) {
            try {
                return now.begin(lane, guarded, committed).await();
            } catch (AwayException e) {
                throw beingMoved(e);
            }
        }
        throw beingMoved(new AwayException());
    }

    private static StorageUnavailableException beingMoved(AwayException why) {
        return new StorageUnavailableException(
                "The context is being moved to another database; nothing was written", why);
    }

    @Override
    public void close() {
        List<Database> all = new ArrayList<>(byName.values());
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).close();
        }
    }
}
