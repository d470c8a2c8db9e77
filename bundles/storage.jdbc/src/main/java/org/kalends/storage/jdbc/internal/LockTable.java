/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Lock;

/** Reads and writes {@code write_lock}. */
final class LockTable {
    private static final String COLUMNS = "token, path, deep, exclusive, holder, owner, timeout, expires";
    private static final UpdateReturning REFRESH = new UpdateReturning(
            "write_lock", "timeout = ?, expires = ?", "context_id = ? AND token = ? AND expires > ?", COLUMNS);

    /** The locks on a path, above and below it that are not over, by path, then by token. */
    List<Lock> around(Session session, int contextId, LockPath path, Instant now) throws SQLException {
        SqlCondition alive = SqlCondition.of("context_id = ? AND expires > ?", contextId, now.toEpochMilli());
        SqlCondition above = alive.and(path.atOrAbove());
        SqlCondition below = alive.and(path.below());
        List<Object> arguments = new ArrayList<>(above.arguments());
        arguments.addAll(below.arguments());
        return session.list(
                "SELECT %1$s FROM write_lock WHERE %2$s UNION ALL SELECT %1$s FROM write_lock WHERE %3$s ORDER BY path, token"
                        .formatted(COLUMNS, above.sql(), below.sql()),
                LockTable::read,
                arguments);
    }

    void insert(Session session, int contextId, Lock lock) throws SQLException {
        session.update(
                "INSERT INTO write_lock (context_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                contextId,
                lock.token(),
                lock.path(),
                lock.deep() ? 1 : 0,
                lock.exclusive() ? 1 : 0,
                lock.holder(),
                lock.owner(),
                lock.timeout().toMillis(),
                lock.expires().toEpochMilli());
    }

    Optional<Lock> refresh(Session session, int contextId, String token, Duration timeout, Instant now)
            throws SQLException {
        return session.updateReturning(
                REFRESH,
                LockTable::read,
                List.of(timeout.toMillis(), now.plus(timeout).toEpochMilli()),
                List.of(contextId, token, now.toEpochMilli()));
    }

    int delete(Session session, int contextId, String token) throws SQLException {
        return session.update("DELETE FROM write_lock WHERE context_id = ? AND token = ?", contextId, token);
    }

    /** Whether there is a lock on a path or below it, over or not. */
    boolean isAnyAtOrBelow(Session session, int contextId, LockPath path) throws SQLException {
        SqlCondition at = at(contextId, path);
        SqlCondition below = below(contextId, path);
        List<Object> arguments = new ArrayList<>(at.arguments());
        arguments.addAll(below.arguments());
        return !session.list(
                        "SELECT 1 FROM write_lock WHERE %s UNION ALL SELECT 1 FROM write_lock WHERE %s LIMIT 1"
                                .formatted(at.sql(), below.sql()),
                        row -> row.getInt(1),
                        arguments)
                .isEmpty();
    }

    int deleteAtOrBelow(Session session, int contextId, LockPath path) throws SQLException {
        return delete(session, at(contextId, path)) + delete(session, below(contextId, path));
    }

    /** Removes what is over in a context. */
    void deleteOver(Session session, int contextId, Instant now) throws SQLException {
        session.update(
                "DELETE FROM write_lock WHERE %s = ? AND expires <= ?"
                        .formatted(session.dialect().unindexed("context_id")),
                contextId,
                now.toEpochMilli());
    }

    /** Removes what is over in all contexts. */
    int deleteOver(Session session, Instant now) throws SQLException {
        return session.update("DELETE FROM write_lock WHERE expires <= ?", now.toEpochMilli());
    }

    private static int delete(Session session, SqlCondition wanted) throws SQLException {
        return session.update(
                "DELETE FROM write_lock WHERE " + wanted.sql(),
                wanted.arguments().toArray());
    }

    /** Apart from {@link #below}, since a database may answer no OR of the two by the key. */
    private static SqlCondition at(int contextId, LockPath path) {
        return SqlCondition.of("context_id = ? AND path = ?", contextId, path.text());
    }

    private static SqlCondition below(int contextId, LockPath path) {
        return SqlCondition.of("context_id = ?", contextId).and(path.below());
    }

    private static Lock read(ResultSet row) throws SQLException {
        return new Lock(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getInt(5),
                row.getString(6),
                Duration.ofMillis(row.getLong(7)),
                Instant.ofEpochMilli(row.getLong(8)));
    }
}
