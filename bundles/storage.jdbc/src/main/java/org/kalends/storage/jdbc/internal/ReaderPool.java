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
import java.util.function.BiFunction;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of its own, opened when they are wanted and open until they are not. */
final class ReaderPool implements Readers {
    /** Opens a connection. */
    @FunctionalInterface
    interface Opener {
        Reader open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final Deque<Reader> idle = new ArrayDeque<>();
    private final Opener opener;
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
     * A pool without connections, so far.
     *
     * @param opener opens a connection, from then on used and closed by this pool alone
     * @param failures says what a read that failed means
     * @param wait longest time to wait for one
     */
    ReaderPool(Opener opener, ReadFailures failures, Duration wait) {
        this.opener = opener;
        this.failures = failures;
        this.waitNanos = wait.toNanos();
    }

    @Override
    public <T> T read(Work<T> work) {
        return lent(work, (failure, overdue) -> failures.of(failure));
    }

    private <T> T lent(Work<T> work, BiFunction<SQLException, Boolean, StorageException> meaning) {
        Reader reader = borrow();
        try {
            reader.time().begin();
            return work.in(reader.session());
        } catch (SQLException e) {
            throw meaning.apply(e, reader.time().isOver());
        } finally {
            giveBack(reader);
        }
    }

    @Override
    public <T> T snapshot(Work<T> work) {
        return read(session -> session.inTransaction(work));
    }

    @Override
    public <T> T search(Work<T> work) {
        beginSearch();
        try {
            return lent(session -> session.inTransaction(work), failures::ofSearch);
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

    @Override
    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int inUse() {
        lock.lock();
        try {
            return size - idle.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void resize(int wanted) {
        try {
            for (int missing = wanted - size(); missing > 0; missing--) {
                add(opener.open());
            }
            shrink(wanted);
        } catch (SQLException e) {
            throw new StorageUnavailableException("No further connection can be opened", e);
        }
    }

    private void add(Reader reader) {
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
    private void shrink(int wanted) {
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

    /** A connection in use is closed when it comes back. */
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
