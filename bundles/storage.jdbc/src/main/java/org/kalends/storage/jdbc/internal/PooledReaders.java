/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Reads from a server. A read does nothing but read, so that one whose connection is lost is done again on another: after a
 * failover the first reads find that all connections lead nowhere.
 */
final class PooledReaders implements Readers {
    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Pool pool;
    private final ServerDialect dialect;
    private final ReadFailures failures;
    private final Semaphore searches;

    /** @param pool from now on closed by this alone */
    PooledReaders(Pool pool, ServerDialect dialect, ReadFailures failures) {
        this.pool = pool;
        this.dialect = dialect;
        this.failures = failures;
        this.searches = new Semaphore(Math.max(1, pool.size() / 2));
    }

    @Override
    public <T> T read(Work<T> work) {
        return attempted(work, (failure, overdue) -> failures.of(failure));
    }

    private <T> T attempted(Work<T> work, BiFunction<SQLException, Boolean, StorageException> meaning) {
        for (int attempt = 1; ; attempt++) {
            long begun = System.nanoTime();
            try {
                return readOnce(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isWorthAnotherTime(e)) {
                    throw meaning.apply(e, System.nanoTime() - begun >= LONGEST.toNanos());
                }
            }
        }
    }

    private boolean isWorthAnotherTime(SQLException failure) {
        return !Pool.isInVain(failure) && (dialect.isLost(failure) || dialect.isConflict(failure));
    }

    private <T> T readOnce(Work<T> work) throws SQLException {
        try (Session session = pool.borrow()) {
            try {
                return work.in(session);
            } catch (SQLException e) {
                pool.examine(session, e);
                throw e;
            }
        }
    }

    @Override
    public <T> T snapshot(Work<T> work) {
        return read(session -> session.inTransaction(work));
    }

    @Override
    public <T> T search(Work<T> work) {
        try {
            if (!searches.tryAcquire(WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageUnavailableException("Too many searches are waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting to search", e);
        }
        try {
            return attempted(session -> session.inTransaction(work), failures::ofSearch);
        } finally {
            searches.release();
        }
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public int inUse() {
        return pool.inUse();
    }

    @Override
    public void resize(int wanted) {
        pool.resize(wanted);
    }

    @Override
    public void close() {
        pool.close();
    }
}
