/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Instant;
import java.util.Map;

/** What contexts have left in databases in which they are no longer. */
final class ContextRemains {
    private final SpreadDatabases databases;
    private final Residence residence;
    private final PlacementTable placements = new PlacementTable();

    ContextRemains(SpreadDatabases databases) {
        this.databases = databases;
        this.residence = new Residence(databases.main().dialect());
    }

    /** Removes what contexts have left that have been elsewhere since before a time. */
    void remove(Instant before) {
        for (Map.Entry<String, Database> each : databases.byName().entrySet()) {
            for (int contextId : each.getValue().search(residence::away)) {
                if (isElsewhere(contextId, each.getKey(), before)) {
                    remove(each.getValue(), contextId);
                }
            }
        }
    }

    private boolean isElsewhere(int contextId, String name, Instant before) {
        return databases.main().read(session -> placements.isElsewhere(session, contextId, name, before));
    }

    private void remove(Database database, int contextId) {
        CollectionTable collections = new CollectionTable(database.dialect());
        for (FolderKey key : CollectionCopy.states(database, contextId).keySet()) {
            database.write(Lane.of(key.id()), session -> {
                residence.requireLeft(session, contextId);
                collections.delete(session, key);
                return key;
            });
        }
        database.write(Lane.alone(contextId), session -> {
            residence.requireLeft(session, contextId);
            for (CopiedTable table : CopiedTable.WHOLE) {
                session.update("DELETE FROM " + table.name() + " WHERE context_id = ?", contextId);
            }
            return contextId;
        });
    }

    /** Removes the jobs that a context has left: they are counted and listed where they are. */
    void removeJobs(Database database, int contextId) {
        database.write(Lane.alone(contextId), session -> {
            residence.requireLeft(session, contextId);
            return session.update("DELETE FROM job WHERE context_id = ?", contextId)
                    + session.update("DELETE FROM dead_job WHERE context_id = ?", contextId);
        });
    }
}
