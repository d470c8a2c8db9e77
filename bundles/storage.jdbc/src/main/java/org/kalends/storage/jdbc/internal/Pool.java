/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.kalends.storage.api.StorageUnavailableException;

/** Connections to a server, lent for one transaction each. */
final class Pool implements AutoCloseable {
    /** Longest wait for a connection. */
    private static final Duration WAIT = Duration.ofSeconds(4);

    /** For so long nobody waits again after somebody has waited in vain; meanwhile the pool tries on its own. */
    private static final Duration TOLD_AT_ONCE = Duration.ofSeconds(5);

    private static final Duration LOOK_AFTER = Duration.ofMinutes(2);

    private final HikariDataSource connections;
    private final ServerDialect dialect;
    private final Transactions transactions;
    private volatile long waitedInVain = System.nanoTime() - TOLD_AT_ONCE.toNanos();

    private Pool(HikariDataSource connections, ServerDialect dialect, Transactions transactions) {
        this.connections = connections;
        this.dialect = dialect;
        this.transactions = transactions;
    }

    /**
     * Connections that write.
     *
     * @param most how many, at most
     * @throws StorageUnavailableException when the server cannot be reached
     */
    static Pool writing(DataSource server, ServerDialect dialect, int most) {
        HikariConfig config = config(server, "kalends-writing", most);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(dialect.prepareWriter());
        return opened(config, dialect, JdbcTransactions.ALWAYS);
    }

    /** Connections that read; otherwise as {@link #writing}. */
    static Pool reading(DataSource server, ServerDialect dialect, int most) {
        HikariConfig config = config(server, "kalends-reading", most);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setConnectionInitSql(dialect.prepareReader());
        return opened(config, dialect, JdbcTransactions.NOW_AND_THEN);
    }

    private static HikariConfig config(DataSource server, String name, int most) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server);
        config.setPoolName(name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setKeepaliveTime(LOOK_AFTER.toMillis());
        return config;
    }

    private static Pool opened(HikariConfig config, ServerDialect dialect, Transactions transactions) {
        try {
            return new Pool(new HikariDataSource(config), dialect, transactions);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StorageUnavailableException("Cannot reach the database server", e.getCause());
        }
    }

    /**
     * A connection that its borrower closes.
     *
     * @throws SQLException when there is none in time, of which {@link #isInVain} is true
     */
    Session borrow() throws SQLException {
        if (isAway()) {
            throw new SQLTransientConnectionException("The database server could not be reached a moment ago");
        }
        try {
            return new Session(connections.getConnection(), dialect, transactions);
        } catch (SQLTransientConnectionException e) {
            waitedInVain = System.nanoTime();
            throw e;
        }
    }

    /** Whether the server cannot be reached, as far as is known. */
    private boolean isAway() {
        return System.nanoTime() - waitedInVain < TOLD_AT_ONCE.toNanos()
                && connections.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    /** Whether there was no connection in time: who has waited in vain has waited long enough, and is better told so. */
    static boolean isInVain(SQLException failure) {
        return failure instanceof SQLTransientConnectionException;
    }

    /** No connection is used again that was opened before a failure such as this, if it says that they may all be lost. */
    void examine(Session session, SQLException failure) {
        if (dialect.isLost(failure)) {
            Connection connection = session.connection();
            connections.evictConnection(connection);
            connections.getHikariPoolMXBean().softEvictConnections();
        }
    }

    int size() {
        return connections.getMaximumPoolSize();
    }

    int inUse() {
        return connections.getHikariPoolMXBean().getActiveConnections();
    }

    void resize(int most) {
        connections.setMaximumPoolSize(most);
    }

    @Override
    public void close() {
        connections.close();
    }
}
