/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies a context from one database into another, row by row, so that clients are told nothing new. Each write makes sure that the
 * move it belongs to is still the one that counts.
 */
final class ContextCopy {
    private static final Logger LOG = LoggerFactory.getLogger(ContextCopy.class);
    private static final String OF_CONTEXT = "context_id = ?";

    private final Database source;
    private final Database target;
    private final int contextId;
    private final String move;
    private final Residence residence;
    private final CollectionCopy collections;
    private final JobTable jobs = new JobTable();

    ContextCopy(Database source, Database target, int contextId, String move) {
        this.source = source;
        this.target = target;
        this.contextId = contextId;
        this.move = move;
        this.residence = new Residence(target.dialect());
        this.collections = new CollectionCopy(source, this::write);
    }

    private <T> T write(Lane lane, Work<T> work) {
        return target.write(lane, session -> {
            residence.requireArriving(session, contextId, move);
            return work.in(session);
        });
    }

    /**
     * Copies what can be copied beside writes.
     *
     * @param copied told how many items of a collection have been
     */
    void copyBesideWrites(LongConsumer copied) {
        copyCollections(state -> copied.accept(copyIfItCanBe(state)));
    }

    /** One that changes while it is copied may not fit together; it is copied once more later. */
    private long copyIfItCanBe(CollectionCopy.State state) {
        try {
            return collections.copy(state);
        } catch (StorageException e) {
            LOG.info("{} changes while it is copied; it is copied again later", state.key(), e);
            return 0;
        }
    }

    /**
     * Copies what has changed since, when nobody writes any more.
     *
     * @throws StorageException when something is not as it is at the source then
     */
    void finish(LongConsumer copied) {
        copyCollections(state -> copied.accept(collections.copy(state)));
        copyWhole(CopiedTable.ITEM_BLOB);
        copyBlobs();
        for (CopiedTable table : CopiedTable.WHOLE) {
            copyWhole(table);
        }
        compare();
    }

    @FunctionalInterface
    private interface Copier {
        void copy(CollectionCopy.State state);
    }

    private void copyCollections(Copier copier) {
        Map<FolderKey, CollectionCopy.State> there = CollectionCopy.states(target, contextId);
        Map<FolderKey, CollectionCopy.State> here = CollectionCopy.states(source, contextId);
        there.keySet().stream().filter(key -> !here.containsKey(key)).forEach(collections::remove);
        here.forEach((key, state) -> {
            if (!state.equals(there.get(key))) {
                copier.copy(state);
            }
        });
    }

    /** The octets are where they are; that they are used is to be known at the target, too. */
    private void copyBlobs() {
        List<List<Object>> used = source.search(session -> session.list(
                """
                SELECT b.digest, b.size, b.taken_in FROM "blob" b
                WHERE b.digest IN (SELECT digest FROM item_blob WHERE context_id = ?)""",
                row -> List.<Object>of(row.getString(1), row.getLong(2), row.getLong(3)),
                contextId));
        Dialect dialect = target.dialect();
        write(Lane.alone(contextId), session -> {
            session.updateAll(
                    dialect.insertIfAbsent() + "\"blob\" (digest, size, taken_in) VALUES (?, ?, ?)"
                            + dialect.ifAbsent(),
                    used);
            return used.size();
        });
    }

    /** Jobs are given new numbers, as both databases number their own. */
    private void copyWhole(CopiedTable whole) {
        CopiedTable table = whole.without("id");
        List<List<Object>> rows =
                source.search(session -> session.list(table.selection(OF_CONTEXT), table::row, contextId));
        write(Lane.alone(contextId), session -> {
            session.update("DELETE FROM " + table.name() + " WHERE " + OF_CONTEXT, contextId);
            if (table.name().equals("dead_job")) {
                for (List<Object> row : rows) {
                    List<Object> numbered = new ArrayList<>(List.of(jobs.number(session)));
                    numbered.addAll(row);
                    session.updateAll(whole.insertion(), List.of(numbered));
                }
            } else {
                session.updateAll(table.insertion(), rows);
            }
            return rows.size();
        });
    }

    /** Nothing may have been left behind. What has been changed without a trace is copied anew by the next move. */
    private void compare() {
        List<CopiedTable> all = new ArrayList<>(CopiedTable.OF_COLLECTION);
        all.add(CopiedTable.COLLECTION);
        all.addAll(CopiedTable.WHOLE);
        for (CopiedTable table : all) {
            long here = count(source, table);
            long there = count(target, table);
            if (here != there) {
                CollectionCopy.states(target, contextId).keySet().forEach(collections::remove);
                throw new StorageUnavailableException(
                        "Of %d rows of %s %d were copied".formatted(here, table.name(), there));
            }
        }
    }

    private long count(Database database, CopiedTable table) {
        return database.search(session -> session.one(
                        "SELECT count(*) FROM " + table.name() + " WHERE " + OF_CONTEXT + " AND "
                                + table.isOfSomething(),
                        row -> row.getLong(1),
                        contextId)
                .orElseThrow());
    }
}
