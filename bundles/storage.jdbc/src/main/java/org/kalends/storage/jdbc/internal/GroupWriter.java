/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
final class GroupWriter implements Writer {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int GROUP = 200;
    private static final int WAITING = 1_000;
    /** Nobody else writes, so that another time nothing would be different. */
    private static final Predicate<SQLException> NEVER_AGAIN = failure -> false;

    private final Session session;
    private final long waitNanos;
    private final Tallies tallies;
    private final WriteQueue queue = new WriteQueue(WAITING);
    private final Thread thread;

    /**
     * Starts writing.
     *
     * @param session the connection, from now on used and closed by this writer alone
     * @param wait longest time a write waits for its answer
     * @param tallies where each is counted
     */
    GroupWriter(Session session, Duration wait, Tallies tallies) {
        this.session = session;
        this.waitNanos = wait.toNanos();
        this.tallies = tallies;
        this.thread = new Thread(this::run, "kalends-storage-writer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public <T> PendingWrite<T> begin(Lane lane, Work<T> work, Consumer<T> committed) {
        PendingWrite<T> write = new PendingWrite<>(work, committed, waitNanos, tallies);
        queue.add(write, waitNanos);
        return write;
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    private void run() {
        try (session) {
            for (List<PendingWrite<?>> group = queue.take(GROUP); !group.isEmpty(); group = queue.take(GROUP)) {
                commit(new WriteGroup(group.stream().filter(PendingWrite::begin).toList()));
            }
        } catch (SQLException e) {
            LOG.warn("The writing connection did not close", e);
        } finally {
            queue.close();
            new WriteGroup(queue.take(Integer.MAX_VALUE))
                    .refuse(new StorageUnavailableException("The writer has ended"));
        }
    }

    private void commit(WriteGroup group) {
        WriteGroup remaining = group;
        while (!remaining.isEmpty()) {
            remaining = commitSome(remaining);
        }
    }

    /** Commits and answers as many of some writes as it can in one go, one at least, and tells which are left. */
    private WriteGroup commitSome(WriteGroup group) {
        int good;
        try {
            session.begin();
            good = group.perform(session, NEVER_AGAIN);
            if (good == group.size()) {
                session.commit();
                group.answer();
                return group.from(good);
            }
            session.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.error("A group of {} writes failed", group.size(), e);
            session.rollback();
            group.refuse(new StorageUnavailableException("The store could not commit", e));
            return group.from(group.size());
        }
        if (good == 0) {
            group.first(1).answer();
            return group.from(1);
        }
        commit(group.first(good));
        return group.from(good);
    }

    /** The next write comes after all of before. */
    @Override
    public void awaitQuiet() {
        write(Lane.alone(0), session -> session);
    }

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
