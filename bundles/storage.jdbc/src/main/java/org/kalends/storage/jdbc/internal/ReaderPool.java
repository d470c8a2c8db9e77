/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few connections that only read, each lent for one short read. Reads that look through much have half of them, so that
 * those that find something at once need not wait for them.
 */
final class ReaderPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final Deque<Reader> idle;
    private final ReadFailures failures;
    private final long waitNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition searchEnded = lock.newCondition();
    private int size;
    private int most;
    private int searches;
    private boolean closed;

    /**
     * A pool of these connections.
     *
     * @param readers the connections, from now on used and closed by this pool alone
     * @param failures says what a read that failed means
     * @param wait longest time to wait for one
     */
    ReaderPool(List<Reader> readers, ReadFailures failures, Duration wait) {
        this.idle = new ArrayDeque<>(readers);
        this.failures = failures;
        this.size = readers.size();
        this.most = readers.size();
        this.waitNanos = wait.toNanos();
    }

    /** Reads with one statement, which sees all that was committed before. */
    <T> T read(Work<T> work) {
        Reader reader = borrow();
        try {
            reader.time().begin();
            return work.in(reader.session());
        } catch (SQLException e) {
            throw failures.of(e, reader.time().isOver());
        } finally {
            giveBack(reader);
        }
    }

    /** Reads with several statements, which all see one state. */
    <T> T snapshot(Work<T> work) {
        return read(session -> {
            session.transaction("BEGIN");
            try {
                T found = work.in(session);
                session.transaction("COMMIT");
                return found;
            } catch (SQLException | RuntimeException e) {
                session.rollback();
                throw e;
            }
        });
    }

    /** Looks through much with several statements, which all see one state. */
    <T> T search(Work<T> work) {
        beginSearch();
        try {
            return snapshot(work);
        } finally {
            endSearch();
        }
    }

    private void beginSearch() {
        lock.lock();
        try {
            long left = waitNanos;
            while (searches >= Math.max(1, size / 2)) {
                if (left <= 0) {
                    throw new StorageUnavailableException("Too many searches are waiting");
                }
                left = searchEnded.awaitNanos(left);
            }
            searches++;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting to search", e);
        } finally {
            lock.unlock();
        }
    }

    private void endSearch() {
        lock.lock();
        try {
            searches--;
            searchEnded.signal();
        } finally {
            lock.unlock();
        }
    }

    /** How many connections there are, idle and lent. */
    int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** How many connections are lent. */
    int inUse() {
        lock.lock();
        try {
            return size - idle.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes one more connection, from now on used and closed by this pool alone. */
    void add(Reader reader) {
        lock.lock();
        try {
            size++;
            most = Math.max(most, size);
            searchEnded.signalAll();
        } finally {
            lock.unlock();
        }
        giveBack(reader);
    }

    /** Closes connections until there are no more than these; one that is lent, when it comes back. */
    void shrink(int wanted) {
        List<Reader> surplus = new ArrayList<>();
        lock.lock();
        try {
            while (size > wanted && !idle.isEmpty()) {
                surplus.add(idle.pop());
                size--;
            }
            most = wanted;
        } finally {
            lock.unlock();
        }
        surplus.forEach(ReaderPool::close);
    }

    private Reader borrow() {
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

    private void giveBack(Reader reader) {
        lock.lock();
        try {
            if (!closed && size <= most) {
                idle.push(reader);
                notEmpty.signal();
                return;
            }
            size--;
        } finally {
            lock.unlock();
        }
        close(reader);
    }

    /** Lets no more reads begin; those that wait are told at once. A connection in use is closed when it comes back. */
    @Override
    public void close() {
        List<Reader> open;
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

    private static void close(Reader reader) {
        try {
            reader.session().close();
        } catch (SQLException e) {
            LOG.warn("A reading connection did not close", e);
        }
    }
}
