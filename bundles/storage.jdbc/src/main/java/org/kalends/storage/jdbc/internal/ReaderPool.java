/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that only read, each lent for one short read. */
final class ReaderPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final BlockingQueue<Session> idle;
    private final long waitNanos;
    private volatile boolean closed;

    /**
     * A pool of these connections.
     *
     * @param sessions the connections, from now on used and closed by this pool alone
     * @param wait longest time to wait for one
     */
    ReaderPool(List<Session> sessions, Duration wait) {
        this.idle = new ArrayBlockingQueue<>(sessions.size(), false, sessions);
        this.waitNanos = wait.toNanos();
    }

    /** Reads with one statement, which sees all that was committed before. */
    <T> T read(Work<T> work) {
        Session session = borrow();
        try {
            return work.in(session);
        } catch (SQLException e) {
            throw new StorageUnavailableException("The store could not read", e);
        } finally {
            giveBack(session);
        }
    }

    /** Reads with several statements, which all see one state. */
    <T> T snapshot(Work<T> work) {
        return read(session -> {
            session.transaction("BEGIN");
            try {
                return work.in(session);
            } finally {
                session.transaction("COMMIT");
            }
        });
    }

    private Session borrow() {
        if (closed) {
            throw new StorageUnavailableException("The store is closed");
        }
        try {
            Session session = idle.poll(waitNanos, TimeUnit.NANOSECONDS);
            if (session == null) {
                throw new StorageUnavailableException("Too many reads are waiting");
            }
            return session;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting to read", e);
        }
    }

    private void giveBack(Session session) {
        idle.add(session);
        if (closed) {
            closeIdle();
        }
    }

    /** Lets no more reads begin. A connection still in use is closed when it comes back. */
    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            try {
                session.close();
            } catch (SQLException e) {
                LOG.warn("A reading connection did not close", e);
            }
        }
    }
}
