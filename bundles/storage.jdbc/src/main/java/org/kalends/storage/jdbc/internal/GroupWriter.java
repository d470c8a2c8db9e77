/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes all writes that wait and commits them together, since a sync to disk costs the
 * same for one as for many. Nobody is answered, with success or refusal, before the commit is on disk.
 *
 * <p>A write that fails takes no other with it. One that is refused before it changed anything, as most of this store are,
 * leaves nothing to undo. After any other failure the group is rolled back, those before the failed one are repeated and
 * committed, and the others go on after it. (A savepoint for each write would do the same, and makes every write a third
 * more expensive.)
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int GROUP = 200;
    private static final int WAITING = 1_000;

    private final Session session;
    private final String begin;
    private final long waitNanos;
    private final Tallies tallies;
    private final WriteQueue queue = new WriteQueue(WAITING);
    private final Thread thread;

    /**
     * Starts writing.
     *
     * @param session the connection, from now on used and closed by this writer alone
     * @param begin the statement that begins a write transaction
     * @param wait longest time a write waits for its answer
     * @param tallies where each is counted
     */
    GroupWriter(Session session, String begin, Duration wait, Tallies tallies) {
        this.session = session;
        this.begin = begin;
        this.waitNanos = wait.toNanos();
        this.tallies = tallies;
        this.thread = new Thread(this::run, "kalends-storage-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Does a write and returns when it is on disk.
     *
     * @throws StorageUnavailableException when it did not come about, or is not known to have
     */
    <T> T write(Work<T> work) {
        return begin(work, any -> {}).await();
    }

    /**
     * Takes a write in; whoever asked waits for it later.
     *
     * @param committed told by the writing thread what came out, once that is on disk and before whoever asked; must not
     *     wait or throw
     * @throws StorageUnavailableException when there is no room for it in time
     */
    <T> PendingWrite<T> begin(Work<T> work, Consumer<T> committed) {
        PendingWrite<T> write = new PendingWrite<>(work, committed, waitNanos, tallies);
        queue.add(write, waitNanos);
        return write;
    }

    /** Whether the thread goes on. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** How many writes wait for the next group. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        try (session) {
            for (List<PendingWrite<?>> group = queue.take(GROUP); !group.isEmpty(); group = queue.take(GROUP)) {
                commit(group.stream().filter(PendingWrite::begin).toList());
            }
        } catch (SQLException e) {
            LOG.warn("The writing connection did not close", e);
        } finally {
            queue.close();
            answer(queue.take(Integer.MAX_VALUE), new StorageUnavailableException("The writer has ended"));
        }
    }

    private void commit(List<? extends PendingWrite<?>> group) {
        List<? extends PendingWrite<?>> remaining = group;
        while (!remaining.isEmpty()) {
            remaining = commitSome(remaining);
        }
    }

    /** Commits and answers as many of some writes as it can in one go, one at least, and tells which are left. */
    private List<? extends PendingWrite<?>> commitSome(List<? extends PendingWrite<?>> group) {
        int good;
        try {
            session.transaction(begin);
            good = performAll(group);
            if (good == group.size()) {
                session.transaction("COMMIT");
                group.forEach(PendingWrite::answer);
                return List.of();
            }
            session.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.error("A group of {} writes failed", group.size(), e);
            session.rollback();
            answer(group, new StorageUnavailableException("The store could not commit", e));
            return List.of();
        }
        if (good == 0) {
            group.get(0).answer();
            return group.subList(1, group.size());
        }
        commit(group.subList(0, good));
        return group.subList(good, group.size());
    }

    /** How many of the writes may be committed: all, or those before the first one that has failed half-way. */
    private int performAll(List<? extends PendingWrite<?>> group) {
        for (int done = 0; done < group.size(); done++) {
            PendingWrite<?> write = group.get(done);
            long before = session.changes();
            try {
                if (!write.perform(session) && session.changes() != before) {
                    return done;
                }
            } catch (SQLException e) {
                LOG.error("A write failed", e);
                write.refuse(new StorageUnavailableException("The store could not write", e));
                return done;
            }
        }
        return group.size();
    }

    private static void answer(List<? extends PendingWrite<?>> group, StorageUnavailableException failure) {
        group.forEach(write -> {
            write.refuse(failure);
            write.answer();
        });
    }

    /** Finishes the writes that wait and refuses later ones. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("Interrupted; the writer finishes on its own");
        }
    }
}
