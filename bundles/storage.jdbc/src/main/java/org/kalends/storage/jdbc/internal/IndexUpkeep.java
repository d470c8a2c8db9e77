/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.Redrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what older releases have indexed be indexed anew: in the background, by one node at a time, for a fifth of the time of one thread.
 * How far it has come stands in the rows, so that any node goes on wherever another one has ended.
 */
final class IndexUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final String CHORE = "index";
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** How long a node goes on before another one may. */
    private static final Duration TURN = Duration.ofMinutes(1);
    /** After which others go on for a node that has ended in its turn. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** How much longer it rests than it works. */
    private static final int REST = 4;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final int COLLECTIONS = 100;
    /** As many as people read. */
    private static final int MOST_TOLD = 100;

    private final JdbcStorage storage;
    private final Databases databases;
    private final Clock clock;
    private final Supplier<Optional<ItemIndexer>> indexer;
    private final IndexRevisions revisions = new IndexRevisions();
    private final ChoreTable chores = new ChoreTable();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ScheduledExecutorService turns;
    private boolean begun;
    private long indexed;
    private long left;

    /** @param indexer draws indexes, while it is here */
    IndexUpkeep(JdbcStorage storage, Supplier<Optional<ItemIndexer>> indexer) {
        this.storage = storage;
        this.databases = storage.opened().databases();
        this.clock = storage.opened().clock();
        this.indexer = indexer;
        this.turns = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-indexing");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look now and then. */
    void start() {
        turns.scheduleWithFixedDelay(this::look, FIRST.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks whether there is something to do, and does it unless another node does. */
    void look() {
        try {
            indexer.get().ifPresent(this::takeTurn);
        } catch (StorageUnavailableException e) {
            LOG.debug("Whoever needs the store is told that it is away; it is looked at again", e);
        } catch (RuntimeException e) {
            LOG.warn("What older releases have indexed is not indexed anew for now; it is tried again", e);
        }
    }

    private void takeTurn(ItemIndexer present) {
        Map<String, Integer> current = present.revisions();
        if (!isOlder(current)) {
            end();
        } else if (claim()) {
            begin();
            boolean more = new Turn(present, current, clock.instant().plus(TURN)).run();
            release();
            if (!more) {
                end();
            }
        }
    }

    private boolean isOlder(Map<String, Integer> current) {
        return databases.all().stream().anyMatch(database -> current.entrySet().stream()
                .anyMatch(type -> !older(database, type, 0, 1).isEmpty()));
    }

    private List<FolderKey> older(Database database, Map.Entry<String, Integer> type, int after, int most) {
        return database.read(session -> revisions.older(session, type.getKey(), type.getValue(), after, most));
    }

    private boolean claim() {
        return databases.main().write(Lane.alone(0), session -> chores.claim(session, CHORE, clock.instant(), LEASE));
    }

    private void release() {
        databases.main().write(Lane.alone(0), session -> chores.release(session, CHORE, clock.instant()));
    }

    private void begin() {
        if (!begun) {
            begun = true;
            LOG.info("Some objects were indexed by an older release; they are indexed anew, in the background");
        }
    }

    private void end() {
        if (begun) {
            LOG.info("The index is up to date: {} objects indexed anew, {} left as they were", indexed, left);
        }
        begun = false;
        indexed = 0;
        left = 0;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        turns.shutdown();
    }

    /** As much as one node does at once. */
    private final class Turn {
        private final ItemIndexer present;
        private final Map<String, Integer> current;
        private final Instant until;

        Turn(ItemIndexer present, Map<String, Integer> current, Instant until) {
            this.present = present;
            this.current = current;
            this.until = until;
        }

        private boolean isOver() {
            return isClosing() || !clock.instant().isBefore(until);
        }

        /** Whether there is more to do. */
        boolean run() {
            for (Database database : databases.all()) {
                for (Map.Entry<String, Integer> type : current.entrySet()) {
                    run(database, type);
                }
            }
            return isOver() || isOlder(current);
        }

        /** What it passes over stays among those that are older, before the others. */
        private void run(Database database, Map.Entry<String, Integer> type) {
            int passedOver = 0;
            List<FolderKey> keys = older(database, type, passedOver, COLLECTIONS);
            while (!keys.isEmpty() && !isOver()) {
                Iterator<FolderKey> each = keys.iterator();
                while (each.hasNext() && !isOver()) {
                    passedOver += isDone(database, each.next(), type.getValue()) ? 0 : 1;
                }
                keys = older(database, type, passedOver, COLLECTIONS);
            }
        }

        /** A context that has moved is looked after where it is now. */
        private boolean isDone(Database database, FolderKey key, int revision) {
            if (databases.of(key.contextId()) != database) {
                return false;
            }
            Optional<StoredCollection> collection = storage.collections().find(key.id());
            return collection.isEmpty() || isDone(collection.get(), revision);
        }

        private boolean isDone(StoredCollection collection, int revision) {
            try (CollectionIndexing indexing = CollectionIndexing.ofOlder(storage, present, collection, revision)) {
                while (indexing.hasNext() && !isOver()) {
                    long begin = System.nanoTime();
                    count(indexing.next());
                    rest(System.nanoTime() - begin);
                }
                return !isOver() && indexing.settle();
            } catch (NoSuchCollectionException e) {
                return true;
            }
        }

        private void count(CollectionIndexing.Group group) {
            indexed += group.indexed();
            for (Redrawn each : group.left()) {
                if (left++ < MOST_TOLD) {
                    LOG.warn("Not indexed anew, and looked at by queries instead: {}", each.complaint());
                }
            }
        }

        private void rest(long worked) {
            try {
                closing.await(Math.min(REST * worked, LONGEST_REST.toNanos()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
