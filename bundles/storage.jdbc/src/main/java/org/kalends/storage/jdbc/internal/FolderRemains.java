/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what is left of collections that are gone: octets and index of their items, which are most of what there is to remove. Nobody
 * comes upon them, as every way to them begins at an item, and no collection is given the same key. So whoever deletes a collection does
 * not wait for them, and other writes come between.
 */
final class FolderRemains implements AutoCloseable {
    /** What is left, each with the number of an item. */
    static final List<String> TABLES = List.of("item_octets", "item_term");

    private static final Logger LOG = LoggerFactory.getLogger(FolderRemains.class);

    /** About as many rows go in one transaction; all of one item go together. */
    private static final int ROWS = 500;

    private static final String OF_FOLDER = " WHERE context_id = ? AND folder_id = ?";
    private static final int WAITING = 10_000;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final FolderKey BEFORE_ALL = new FolderKey(Integer.MIN_VALUE, 0);

    private final Databases databases;
    private final ExecutorService thread = new ThreadPoolExecutor(
            0,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            FolderRemains::daemon,
            new ThreadPoolExecutor.DiscardPolicy());

    FolderRemains(Databases databases) {
        this.databases = databases;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "kalends-storage-remains");
        thread.setDaemon(true);
        return thread;
    }

    /** Does so soon after collections were deleted; what does not come about then does so with {@link #removeAll()}. */
    void told(List<ChangeEvent> events) {
        for (ChangeEvent event : events) {
            if (event.kind() == Kind.DELETED && event.name().isEmpty()) {
                FolderKey.of(event.collection()).ifPresent(key -> thread.execute(() -> attempt(key)));
            }
        }
    }

    private void attempt(FolderKey key) {
        try {
            remove(key);
        } catch (StorageException e) {
            LOG.info("What is left of {} stays for a day", key, e);
        }
    }

    /** Looks for all that is left, as by a process that was killed. Looks only where a context is: it may be on its way to elsewhere. */
    void removeAll() {
        for (Database database : databases.all()) {
            for (String table : TABLES) {
                Optional<FolderKey> next = next(database, table, BEFORE_ALL);
                while (next.isPresent()) {
                    FolderKey key = next.get();
                    if (databases.of(key.contextId()) == database && database.read(session -> isGone(session, key))) {
                        remove(key);
                    }
                    next = next(database, table, key);
                }
            }
        }
    }

    /** The next collection of which a table has rows. */
    private static Optional<FolderKey> next(Database database, String table, FolderKey after) {
        Optional<FolderKey> ofContext = database.read(session -> session.one(
                "SELECT folder_id FROM " + table + " WHERE context_id = ? AND folder_id > ? ORDER BY folder_id LIMIT 1",
                row -> new FolderKey(after.contextId(), row.getLong(1)),
                after.contextId(),
                after.folderId()));
        return ofContext.isPresent()
                ? ofContext
                : database.read(session -> session.one(
                        "SELECT context_id, folder_id FROM " + table
                                + " WHERE context_id > ? ORDER BY context_id, folder_id LIMIT 1",
                        row -> new FolderKey(row.getInt(1), row.getLong(2)),
                        after.contextId()));
    }

    private void remove(FolderKey key) {
        for (String table : TABLES) {
            boolean more = true;
            while (more) {
                more = databases.write(Lane.alone(key.contextId()), session -> removeSome(session, table, key));
            }
        }
    }

    /**
     * Removes the first rows of a collection, if it is gone in this database: its context may have come here in the meantime.
     *
     * @return whether there are more
     */
    static boolean removeSome(Session session, String table, FolderKey key) throws SQLException {
        if (!isGone(session, key)) {
            return false;
        }
        Optional<Long> last = session.one(
                "SELECT item_no FROM " + table + OF_FOLDER + " ORDER BY item_no LIMIT 1 OFFSET " + ROWS,
                row -> row.getLong(1),
                key.contextId(),
                key.folderId());
        session.update(
                "DELETE FROM " + table + OF_FOLDER + " AND item_no <= ?",
                key.contextId(),
                key.folderId(),
                last.orElse(Long.MAX_VALUE));
        return last.isPresent();
    }

    private static boolean isGone(Session session, FolderKey key) throws SQLException {
        return session.one(
                        "SELECT 1 FROM collection" + OF_FOLDER, row -> row.getInt(1), key.contextId(), key.folderId())
                .isEmpty();
    }

    /** What waits stays, for the next process. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
