/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that only read, each lent for one short read. */
final class ReaderPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final Deque<Session> idle;
    private final long waitNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private boolean closed;

    /**
     * A pool of these connections.
     *
     * @param sessions the connections, from now on used and closed by this pool alone
     * @param wait longest time to wait for one
     */
    ReaderPool(List<Session> sessions, Duration wait) {
        this.idle = new ArrayDeque<>(sessions);
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
        lock.lock();
        try {
            long left = waitNanos;
            while (!closed && idle.isEmpty()) {
                if (left <= 0) {
                    throw new StorageUnavailableException("Too many reads are waiting");
                }
                left = notEmpty.awaitNanos(left);
            }
            if (closed) {
                throw new StorageUnavailableException("The store is closed");
            }
            return idle.pop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting to read", e);
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Session session) {
        lock.lock();
        try {
            if (!closed) {
                idle.push(session);
                notEmpty.signal();
                return;
            }
        } finally {
            lock.unlock();
        }
        close(session);
    }

    /** Lets no more reads begin; those that wait are told at once. A connection in use is closed when it comes back. */
    @Override
    public void close() {
        List<Session> open;
        lock.lock();
        try {
            closed = true;
            open = List.copyOf(idle);
            idle.clear();
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
        open.forEach(ReaderPool::close);
    }

    private static void close(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("A reading connection did not close", e);
        }
    }
}
