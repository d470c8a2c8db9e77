/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * Has transactions come one after another where no row stands for what they are about: those that take locks with those that heed
 * them, and those that fill up one quota. Nothing is to be done in a database that whoever writes has alone.
 */
final class ScopeTable {
    private static final String LOCKS = "locks";

    private final Dialect dialect;
    private final String insert;

    ScopeTable(Dialect dialect) {
        this.dialect = dialect;
        this.insert = dialect.insertIfAbsent() + "scope (context_id, name) VALUES (?, ?)" + dialect.ifAbsent();
    }

    /** Nobody else takes a lock in a context, or heeds one, before the transaction ends. */
    void takeLocks(Session session, int contextId) throws SQLException {
        take(session, contextId, LOCKS, dialect.forWriting());
    }

    /** Nobody takes a lock in a context before the transaction ends. */
    void heedLocks(Session session, int contextId) throws SQLException {
        take(session, contextId, LOCKS, dialect.forSharing());
    }

    /** Nobody else adds to what counts for a quota before the transaction ends. */
    void takeQuota(Session session, int contextId, OptionalInt ownerId) throws SQLException {
        String quota = ownerId.isPresent() ? "quota " + ownerId.getAsInt() : "quota";
        take(session, contextId, quota, dialect.forWriting());
    }

    /** Takes a row, which is made if need be, as the end of a statement says. */
    void take(Session session, int contextId, String name, String how) throws SQLException {
        if (dialect.locksRows() && !isTaken(session, contextId, name, how)) {
            session.update(insert, contextId, name);
            isTaken(session, contextId, name, how);
        }
    }

    private static boolean isTaken(Session session, int contextId, String name, String how) throws SQLException {
        String select = "SELECT context_id FROM scope WHERE context_id = ? AND name = ?" + how;
        return session.one(select, row -> row.getInt(1), contextId, name).isPresent();
    }
}
