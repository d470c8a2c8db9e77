/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies all that is in one database into another, while the first one is used. Most of it is copied beside writes; then writes are
 * refused for as long as it takes to copy what has changed meanwhile, and stay so: whoever copies goes on with the copy. What was
 * begun and not finished is gone on with.
 */
final class StoreCopy {
    /** A store is not opened in a database that says so. */
    static final String UNFINISHED = "copy is not finished";

    private static final Logger LOG = LoggerFactory.getLogger(StoreCopy.class);

    /** Is told how far it is. */
    interface Listener {
        /** A collection has been copied. */
        void copied(long items);

        /** All that is left is done with writes refused. */
        void holds();
    }

    private final StoreDatabase source;
    private final StoreDatabase target;
    private final CollectionCopy collections;
    private final Listener listener;

    StoreCopy(StoreDatabase source, StoreDatabase target, Listener listener) {
        this.source = source;
        this.target = target;
        this.collections = new CollectionCopy(source.database(), target.database()::write);
        this.listener = listener;
    }

    /**
     * Copies all.
     *
     * @throws StorageException when it cannot be finished; the source then goes on as before
     */
    void run() {
        begin();
        copyBlobs();
        copyCollections(this::copyIfItCanBe);
        Hold hold = source.database().hold();
        hold.take();
        try {
            listener.holds();
            copyBlobs();
            copyCollections(this::copy);
            CopiedTable.WHOLE.forEach(this::copyWhole);
            compare();
            target.database().write(Lane.alone(0), session -> Mark.remove(session, UNFINISHED));
            hold.keep();
        } catch (RuntimeException e) {
            hold.release();
            throw e;
        }
    }

    /** A copy goes where nothing is, or where one was begun. */
    private void begin() {
        if (source.databases().all().size() > 1) {
            throw new StorageUnavailableException(
                    "The store has several databases; move all contexts into the main one and name no others");
        }
        target.database().write(Lane.alone(0), session -> {
            boolean isEmpty = session.one("SELECT 1 FROM collection LIMIT 1", row -> row.getInt(1))
                    .isEmpty();
            if (!isEmpty && !Mark.isSet(session, UNFINISHED)) {
                throw new StorageUnavailableException("There are collections in the other database already");
            }
            return Mark.set(session, UNFINISHED);
        });
    }

    private void copyBlobs() {
        List<String> known = digests(target.database());
        for (String digest : digests(source.database())) {
            if (!known.contains(digest)) {
                copyBlob(digest);
            }
        }
    }

    private static List<String> digests(Database database) {
        return database.search(session -> session.list("SELECT digest FROM \"blob\"", row -> row.getString(1)));
    }

    private void copyBlob(String digest) {
        try (InputStream octets = source.blobs().open(digest)) {
            target.blobs().put(octets, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyCollections(Copier copier) {
        Map<FolderKey, CollectionCopy.State> there = CollectionCopy.states(target.database());
        Map<FolderKey, CollectionCopy.State> here = CollectionCopy.states(source.database());
        there.keySet().stream().filter(key -> !here.containsKey(key)).forEach(collections::remove);
        here.forEach((key, state) -> {
            if (!state.equals(there.get(key))) {
                copier.copy(state);
            }
        });
    }

    @FunctionalInterface
    private interface Copier {
        void copy(CollectionCopy.State state);
    }

    private void copy(CollectionCopy.State state) {
        listener.copied(collections.copy(state));
    }

    /** One that changes while it is copied may not fit together; it is copied once more later. */
    private void copyIfItCanBe(CollectionCopy.State state) {
        try {
            copy(state);
        } catch (StorageException e) {
            LOG.info("{} changes while it is copied; it is copied again later", state.key(), e);
        }
    }

    private void copyWhole(CopiedTable table) {
        List<List<Object>> rows =
                source.database().search(session -> session.list(table.selection("1 = 1"), table::row));
        target.database().write(Lane.alone(0), session -> {
            session.update("DELETE FROM " + table.name());
            session.updateAll(table.insertion(), rows);
            session.dialect().numberFrom(session, table);
            return rows.size();
        });
    }

    /** Nothing may have been left behind. */
    private void compare() {
        List<CopiedTable> all = new ArrayList<>(CopiedTable.OF_COLLECTION);
        all.add(CopiedTable.COLLECTION);
        all.addAll(CopiedTable.WHOLE);
        for (CopiedTable table : all) {
            long here = count(source.database(), table);
            long there = count(target.database(), table);
            if (here != there) {
                throw new StorageUnavailableException(
                        "Of %d rows of %s %d were copied".formatted(here, table.name(), there));
            }
        }
    }

    private static long count(Database database, CopiedTable table) {
        return database.search(session -> session.one(
                        "SELECT count(*) FROM " + table.name() + " WHERE " + table.isOfSomething(),
                        row -> row.getLong(1))
                .orElseThrow());
    }
}
