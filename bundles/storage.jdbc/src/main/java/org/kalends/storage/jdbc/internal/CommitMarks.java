/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Marks that transactions leave, so that whoever lost the connection while committing can find out what came of it: by setting
 * the same mark in another colour. If the transaction has come about, its own mark is there already; if not, it never will, as its
 * mark would now be the second one; and if it is still under way, the server has us wait for its end.
 */
final class CommitMarks {
    private static final String SET = "INSERT INTO commit_mark (context_id, mark, marked, asked) VALUES (?, ?, ?, ?)";
    private static final String ASKED = "SELECT asked FROM commit_mark WHERE context_id = ? AND mark = ?";
    private static final int BY_TRANSACTION = 0;
    private static final int BY_QUESTION = 1;
    /** How many go at once. */
    private static final int RUN = 10_000;

    /**
     * The mark of one transaction.
     *
     * @param contextId the tenant
     * @param text what no other mark is
     */
    record Mark(int contextId, String text) {}

    private final Pool pool;
    private final ServerDialect dialect;
    private final Clock clock;

    CommitMarks(Pool pool, ServerDialect dialect, Clock clock) {
        this.pool = pool;
        this.dialect = dialect;
        this.clock = clock;
    }

    /** A transaction sets its mark. */
    void set(Session session, Mark mark) throws SQLException {
        session.update(SET, mark.contextId(), mark.text(), clock.millis(), BY_TRANSACTION);
    }

    /**
     * Whether the transaction that has set a mark has come about; if not, it never will.
     *
     * @throws StorageUnavailableException when the server cannot be asked for too long
     */
    boolean isCommitted(Mark mark) throws SQLException {
        Patience patience = new Patience();
        while (true) {
            try {
                ask(mark);
                return isSetByTransaction(mark);
            } catch (SQLException e) {
                if (Pool.isInVain(e) || !patience.isLeft()) {
                    throw new StorageUnavailableException("Nobody can say whether the write has come about", e);
                }
                patience.rest();
            }
        }
    }

    /** Sets the mark unless it is there, by the transaction or by an earlier question whose answer was lost. */
    private void ask(Mark mark) throws SQLException {
        String insert = dialect.insertIfAbsent() + SET.substring("INSERT INTO ".length()) + dialect.ifAbsent();
        in(session -> session.update(insert, mark.contextId(), mark.text(), clock.millis(), BY_QUESTION));
    }

    private boolean isSetByTransaction(Mark mark) throws SQLException {
        return in(session -> session.one(ASKED, row -> row.getInt(1), mark.contextId(), mark.text())
                .filter(asked -> asked == BY_TRANSACTION)
                .isPresent());
    }

    private <T> T in(Work<T> work) throws SQLException {
        try (Session session = pool.borrow()) {
            try {
                return session.inTransaction(work);
            } catch (SQLException e) {
                pool.examine(session, e);
                throw e;
            }
        }
    }

    /** Forgets a good part of the marks of before a time; whether there may be more. */
    static boolean forget(Session session, Instant before) throws SQLException {
        return session.update(
                        """
                        DELETE FROM commit_mark WHERE marked < ? AND mark IN (
                          SELECT mark FROM (SELECT m.mark FROM commit_mark m WHERE m.marked < ? LIMIT ?) AS old)
                        """,
                        before.toEpochMilli(),
                        before.toEpochMilli(),
                        RUN)
                == RUN;
    }
}
