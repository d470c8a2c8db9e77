/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does groups of writes in transactions on a server, where others write at the same time and connections are lost. What the server
 * has refused for what others did, or has not been asked to commit, is done again. Whether a commit came about whose answer was
 * lost is asked afterwards, not guessed.
 */
final class ServerTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTransactions.class);

    /** A row that the work does not find is no other's after that. */
    private static final int MOST_CLASHES = 5;

    private final Pool pool;
    private final ServerDialect dialect;
    private final CommitMarks marks;

    /**
     * @param pool from now on closed by this alone
     * @param clock that of the database
     */
    ServerTransactions(Pool pool, ServerDialect dialect, Clock clock) {
        this.pool = pool;
        this.dialect = dialect;
        this.marks = new CommitMarks(pool, dialect, clock);
    }

    /** Commits and answers some writes, as many of them as can be. */
    void commit(Lane lane, WriteGroup group) {
        WriteGroup remaining = group;
        while (!remaining.isEmpty()) {
            remaining = commitSome(lane, remaining);
        }
    }

    /** Commits and answers as many of some writes as it can in one go, one at least, and tells which are left. */
    private WriteGroup commitSome(Lane lane, WriteGroup group) {
        int good;
        try {
            good = tryUntilKnown(lane, group);
        } catch (SQLException | RuntimeException e) {
            LOG.error("A group of {} writes failed", group.size(), e);
            group.refuse(new StorageUnavailableException("The store could not commit", e));
            return group.from(group.size());
        }
        if (good == group.size()) {
            group.answer();
            return group.from(good);
        }
        if (good == 0) {
            group.first(1).answer();
            return group.from(1);
        }
        commit(lane, group.first(good));
        return group.from(good);
    }

    private int tryUntilKnown(Lane lane, WriteGroup group) throws SQLException {
        Patience patience = new Patience();
        for (int clashes = 0; ; ) {
            try {
                return attempt(lane, group);
            } catch (SQLException e) {
                clashes += dialect.isUniqueViolation(e) ? 1 : 0;
                if (!isWorthAnotherTime(e) || !patience.isLeft() || clashes > MOST_CLASHES) {
                    throw e;
                }
                LOG.debug("A group of {} writes is done again", group.size(), e);
                patience.rest();
            }
        }
    }

    /** A row of that key, of which the work knows nothing, has appeared since the work looked: another time it will find it. */
    private boolean isWorthAnotherTime(SQLException failure) {
        return !Pool.isInVain(failure)
                && (dialect.isConflict(failure) || dialect.isLost(failure) || dialect.isUniqueViolation(failure));
    }

    /**
     * @return how many of the writes may be committed; if all, they are
     * @throws SQLException when nothing was committed
     */
    private int attempt(Lane lane, WriteGroup group) throws SQLException {
        CommitMarks.Mark mark =
                new CommitMarks.Mark(lane.contextId(), UUID.randomUUID().toString());
        try (Session session = pool.borrow()) {
            int good;
            try {
                session.begin();
                good = group.perform(session, this::isWorthAnotherTime);
                if (good < group.size()) {
                    session.rollback();
                    return good;
                }
                marks.set(session, mark);
            } catch (SQLException | RuntimeException e) {
                session.rollback();
                examine(session, e);
                throw e;
            }
            commit(session, mark);
            return good;
        }
    }

    private void commit(Session session, CommitMarks.Mark mark) throws SQLException {
        try {
            session.commit();
        } catch (SQLException e) {
            examine(session, e);
            if (!dialect.isLost(e)) {
                session.rollback();
                throw e;
            }
            LOG.warn("The connection was lost during a commit; what came of it is asked");
            if (!marks.isCommitted(mark)) {
                throw e;
            }
        }
    }

    private void examine(Session session, Exception failure) {
        if (failure instanceof SQLException sql) {
            pool.examine(session, sql);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
