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
    private final Databases databases;
    private final Skew skew;
    private final ScopeTable scopes;
    private final LockTable table = new LockTable();

    JdbcLockStore(Databases databases) {
        this.databases = databases;
        this.skew = databases.main().skew();
        this.scopes = new ScopeTable(databases.main().dialect());
    }

    @Override
    public List<Lock> around(int contextId, String path, Instant now) {
        Instant then = skew.toDatabase(now);
        return databases
                .of(contextId)
                .read(session -> table.around(session, contextId, new LockPath(path), then))
                .stream()
                .map(skew::toLocal)
                .toList();
    }

    @Override
    public void acquire(int contextId, Lock lock, Instant now) {
        Instant then = skew.toDatabase(now);
        databases.write(lane(contextId), session -> {
            scopes.takeLocks(session, contextId);
            for (Lock other : table.around(session, contextId, new LockPath(lock.path()), then)) {
                if (LockPath.conflict(lock, other)) {
                    throw new LockedException(skew.toLocal(other));
                }
            }
            table.deleteOver(session, contextId, then);
            table.insert(session, contextId, skew.toDatabase(lock));
            return lock;
        });
    }

    @Override
    public Optional<Lock> refresh(int contextId, String token, Duration timeout, Instant now) {
        Instant then = skew.toDatabase(now);
        return databases
                .write(lane(contextId), session -> table.refresh(session, contextId, token, timeout, then))
                .map(skew::toLocal);
    }

    @Override
    public void release(int contextId, String token) {
        databases.write(lane(contextId), session -> table.delete(session, contextId, token));
    }

    /** Whoever deletes something asks for this, and there is hardly ever a lock: then no write is worth its wait. */
    @Override
    public void releaseAll(int contextId, String path) {
        LockPath above = new LockPath(path);
        if (databases.of(contextId).read(session -> table.isAnyAtOrBelow(session, contextId, above))) {
            databases.write(lane(contextId), session -> table.deleteAtOrBelow(session, contextId, above));
        }
    }

    private static Lane lane(int contextId) {
        return new Lane(contextId, "locks");
    }
}
