/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.kalends.storage.api.StorageUnavailableException;

/** Reads and writes {@code placement}, in the main database: where contexts are that have been moved, and the latest move of each. */
final class PlacementTable {
    /** The name of the main database. */
    static final String MAIN = "main";

    /** Where a context is. */
    String home(Session session, int contextId) throws SQLException {
        return session.one(
                        "SELECT database_name FROM placement WHERE context_id = ?", row -> row.getString(1), contextId)
                .orElse(MAIN);
    }

    /** The databases that contexts have been moved to. */
    Set<String> names(Session session) throws SQLException {
        return Set.copyOf(session.list("SELECT DISTINCT database_name FROM placement", row -> row.getString(1)));
    }

    /** Notes that a move begins, which ends any other of the context; where the context is. */
    String begin(Session session, int contextId, String move) throws SQLException {
        Dialect dialect = session.dialect();
        session.update(
                dialect.insertIfAbsent()
                        + "placement (context_id, database_name, move_id, since) VALUES (?, ?, ?, 0)"
                        + dialect.ifAbsent(),
                contextId,
                MAIN,
                move);
        session.update("UPDATE placement SET move_id = ? WHERE context_id = ?", move, contextId);
        return home(session, contextId);
    }

    /**
     * Has a context be in another database from now on.
     *
     * @throws StorageUnavailableException when this is no longer the move that counts
     */
    String settle(Session session, int contextId, String move, String name, Instant now) throws SQLException {
        int settled = session.update(
                "UPDATE placement SET database_name = ?, since = ? WHERE context_id = ? AND move_id = ?",
                name,
                now.toEpochMilli(),
                contextId,
                move);
        if (settled == 0) {
            throw new StorageUnavailableException("Another move of the context has begun");
        }
        return name;
    }

    /** Whether a context has been in another database than this one since before a time. */
    boolean isElsewhere(Session session, int contextId, String name, Instant before) throws SQLException {
        return session.one(
                        "SELECT 1 FROM placement WHERE context_id = ? AND database_name <> ? AND since < ?",
                        row -> row.getInt(1),
                        contextId,
                        name,
                        before.toEpochMilli())
                .isPresent();
    }
}
