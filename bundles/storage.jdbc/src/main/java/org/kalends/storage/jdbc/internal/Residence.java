/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Whether a context is written in a database, said in the database itself, so that even a node that has slept through a move
 * cannot write where nobody reads any more. Whoever writes shares a row of {@code scope}; whoever moves the context takes it, and
 * sets marks that name the move, so that a move that another one has overtaken can do no harm.
 */
final class Residence {
    private static final String ROW = "residence";
    /** Nothing is written by anybody but the move. */
    private static final String AWAY = "away ";
    /** The context is being copied to here. */
    private static final String ARRIVING = "arriving ";
    /** The first text after all that begin with a mark: what comes after a space. */
    private static final String END = "!";
    /** What is added to the time of jobs that nobody is to claim, as they are in two places or on their way. */
    private static final long ASLEEP = 1L << 61;

    private final Dialect dialect;
    private final ScopeTable scopes;

    Residence(Dialect dialect) {
        this.dialect = dialect;
        this.scopes = new ScopeTable(dialect);
    }

    /** Lets a transaction write, and keeps the context from leaving before its end. */
    void require(Session session, int contextId) throws SQLException {
        share(session, contextId);
        if (isMarked(session, contextId, AWAY)) {
            throw new AwayException();
        }
    }

    /** Refuses writes from now on, and has jobs sleep. */
    int leave(Session session, int contextId, String move) throws SQLException {
        take(session, contextId);
        clear(session, contextId);
        mark(session, contextId, AWAY + move);
        return session.update(
                "UPDATE job SET due = due + ? WHERE context_id = ? AND due < ?", ASLEEP, contextId, ASLEEP);
    }

    /** Takes writes again that a move has refused, unless another one goes on with it. */
    boolean stay(Session session, int contextId, String move) throws SQLException {
        take(session, contextId);
        boolean held = has(session, contextId, AWAY + move);
        if (held) {
            open(session, contextId);
        }
        return held;
    }

    /** Refuses writes, as only the move writes here until it is done; whether they were refused before. */
    boolean arrive(Session session, int contextId, String move) throws SQLException {
        take(session, contextId);
        boolean away = isMarked(session, contextId, AWAY);
        clear(session, contextId);
        mark(session, contextId, AWAY + move);
        mark(session, contextId, ARRIVING + move);
        return away;
    }

    /** Lets the move write, and no other. */
    void requireArriving(Session session, int contextId, String move) throws SQLException {
        share(session, contextId);
        if (!has(session, contextId, ARRIVING + move)) {
            throw new StorageUnavailableException("Another move of the context has begun");
        }
    }

    /** Takes writes: the move is done. */
    int settle(Session session, int contextId, String move) throws SQLException {
        take(session, contextId);
        requireArriving(session, contextId, move);
        return open(session, contextId);
    }

    private int open(Session session, int contextId) throws SQLException {
        clear(session, contextId);
        return session.update(
                "UPDATE job SET due = due - ? WHERE context_id = ? AND due >= ?", ASLEEP, contextId, ASLEEP);
    }

    /** The contexts that are not written here. */
    List<Integer> away(Session session) throws SQLException {
        return session.list(
                "SELECT DISTINCT context_id FROM scope WHERE name >= ? AND name < ? ORDER BY context_id",
                row -> row.getInt(1),
                AWAY,
                AWAY.strip() + END);
    }

    boolean isAway(Session session, int contextId) throws SQLException {
        return isMarked(session, contextId, AWAY);
    }

    /** Keeps a context from coming back before the transaction ends, which removes what it has left here. */
    void requireLeft(Session session, int contextId) throws SQLException {
        take(session, contextId);
        if (!isMarked(session, contextId, AWAY) || isMarked(session, contextId, ARRIVING)) {
            throw new StorageUnavailableException("The context comes back to the database");
        }
    }

    private void share(Session session, int contextId) throws SQLException {
        scopes.take(session, contextId, ROW, dialect.forSharing());
    }

    private void take(Session session, int contextId) throws SQLException {
        scopes.take(session, contextId, ROW, dialect.forWriting());
    }

    private static boolean isMarked(Session session, int contextId, String mark) throws SQLException {
        return session.one(
                        "SELECT 1 FROM scope WHERE context_id = ? AND name >= ? AND name < ? LIMIT 1",
                        row -> row.getInt(1),
                        contextId,
                        mark,
                        mark.strip() + END)
                .isPresent();
    }

    private static boolean has(Session session, int contextId, String mark) throws SQLException {
        return session.one(
                        "SELECT 1 FROM scope WHERE context_id = ? AND name = ?", row -> row.getInt(1), contextId, mark)
                .isPresent();
    }

    private static void mark(Session session, int contextId, String mark) throws SQLException {
        session.update("INSERT INTO scope (context_id, name) VALUES (?, ?)", contextId, mark);
    }

    private static void clear(Session session, int contextId) throws SQLException {
        for (String mark : List.of(AWAY, ARRIVING)) {
            session.update(
                    "DELETE FROM scope WHERE context_id = ? AND name >= ? AND name < ?",
                    contextId,
                    mark,
                    mark.strip() + END);
        }
    }
}
