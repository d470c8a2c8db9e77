/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.LockedException;

/** Locks in a database. */
final class JdbcLockStore implements LockStore {
    private final Database database;
    private final LockTable table = new LockTable();

    JdbcLockStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Lock> around(int contextId, String path, Instant now) {
        return database.read(session -> table.around(session, contextId, new LockPath(path), now));
    }

    @Override
    public void acquire(int contextId, Lock lock, Instant now) {
        database.write(session -> {
            for (Lock other : table.around(session, contextId, new LockPath(lock.path()), now)) {
                if (LockPath.conflict(lock, other)) {
                    throw new LockedException(other);
                }
            }
            table.deleteOver(session, now);
            table.insert(session, contextId, lock);
            return lock;
        });
    }

    @Override
    public Optional<Lock> refresh(int contextId, String token, Duration timeout, Instant now) {
        return database.write(session -> table.refresh(session, contextId, token, timeout, now));
    }

    @Override
    public void release(int contextId, String token) {
        database.write(session -> table.delete(session, contextId, token));
    }

    /** Whoever deletes something asks for this, and there is hardly ever a lock: then no write is worth its wait. */
    @Override
    public void releaseAll(int contextId, String path) {
        LockPath above = new LockPath(path);
        if (database.read(session -> table.isAnyAtOrBelow(session, contextId, above))) {
            database.write(session -> table.deleteAtOrBelow(session, contextId, above));
        }
    }
}
