/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with the statements prepared on it. Used by one thread at a time; every result is read to its end before
 * a method returns, so a connection that is given back holds no read transaction.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int STATEMENTS = 100;

    /** What is done with a statement. */
    @FunctionalInterface
    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final Dialect dialect;
    private final Transactions transactions;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(STATEMENTS, 0.75f, true);
    private long changes;

    Session(Connection connection, Dialect dialect, Transactions transactions) {
        this.connection = connection;
        this.dialect = dialect;
        this.transactions = transactions;
    }

    /** How many statements of this session have changed something or failed, after which something is to be undone, ever. */
    long changes() {
        return changes;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    void begin() throws SQLException {
        transactions.begin(this);
    }

    void commit() throws SQLException {
        transactions.commit(this);
    }

    /** Begins or ends a transaction. */
    void transaction(String sql) throws SQLException {
        run(sql, PreparedStatement::executeUpdate);
    }

    /** Ends a transaction that failed. The database may have done so by itself, as on a full disk. */
    void rollback() {
        try {
            transactions.rollback(this);
        } catch (SQLException e) {
            LOG.debug("There was nothing left to roll back", e);
        }
    }

    /** Does something in a transaction of its own. */
    <T> T inTransaction(Work<T> work) throws SQLException {
        begin();
        try {
            T result = work.in(this);
            commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback();
            throw e;
        }
    }

    /** Executes a statement as it stands, unprepared. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Executes a statement that returns no rows.
     *
     * @param arguments what stands for the question marks; an empty {@code Optional} is NULL
     * @return how many rows it changed
     */
    int update(String sql, Object... arguments) throws SQLException {
        int rows = run(sql, statement -> {
            bind(statement, List.of(arguments));
            return statement.executeUpdate();
        });
        LOG.trace("{} rows: {}", rows, sql);
        if (rows > 0) {
            changes++;
        }
        return rows;
    }

    /** Executes one statement that returns no rows with several lists of arguments, in as few journeys as can be. */
    void updateAll(String sql, List<List<Object>> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        run(sql, statement -> {
            for (List<Object> arguments : all) {
                bind(statement, arguments);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        LOG.trace("{} rows: {}", all.size(), sql);
        changes++;
    }

    /**
     * Changes one row or none and returns something of what it then is.
     *
     * @param update what is changed
     * @param row reads its columns
     * @param set what stands for the question marks of what is set
     * @param where what stands for those of the condition
     */
    <T> Optional<T> updateReturning(UpdateReturning update, Row<T> row, List<?> set, List<?> where)
            throws SQLException {
        List<Object> arguments = new ArrayList<>(set);
        arguments.addAll(where);
        if (dialect.returnsUpdated()) {
            List<T> returned = list(update.returning(), row, arguments);
            changes += returned.size();
            return returned.stream().findFirst();
        }
        return update(update.sql(), arguments.toArray()) == 0
                ? Optional.empty()
                : list(update.selection(), row, where).stream().findFirst();
    }

    /** The names of the columns of an answer. */
    List<String> columns(String sql) throws SQLException {
        return run(sql, statement -> {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    names.add(rows.getMetaData().getColumnName(i));
                }
            }
            return names;
        });
    }

    /** The first row of an answer that has one row or none. */
    <T> Optional<T> one(String sql, Row<T> row, Object... arguments) throws SQLException {
        return list(sql, row, List.of(arguments)).stream().findFirst();
    }

    /** All rows of an answer. */
    <T> List<T> list(String sql, Row<T> row, Object... arguments) throws SQLException {
        return list(sql, row, List.of(arguments));
    }

    <T> List<T> list(String sql, Row<T> row, List<?> arguments) throws SQLException {
        return run(sql, statement -> {
            bind(statement, arguments);
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(row.read(rows));
                }
            }
            LOG.trace("{} rows: {}", values.size(), sql);
            return values;
        });
    }

    /** The driver closes a statement that failed, so that one is not used again. */
    private <T> T run(String sql, Execution<T> execution) throws SQLException {
        PreparedStatement statement = prepared(sql);
        try {
            return execution.of(statement);
        } catch (SQLException e) {
            changes++;
            statements.remove(sql);
            close(statement, e);
            throw e;
        }
    }

    private static void close(PreparedStatement statement, SQLException failure) {
        try {
            statement.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        if (statements.size() > STATEMENTS) {
            closeLeastUsed();
        }
        return statement;
    }

    private void closeLeastUsed() throws SQLException {
        Iterator<PreparedStatement> leastUsed = statements.values().iterator();
        try (PreparedStatement evicted = leastUsed.next()) {
            leastUsed.remove();
        }
    }

    private void bind(PreparedStatement statement, List<?> arguments) throws SQLException {
        int position = 1;
        for (Object argument : arguments) {
            Object value = argument instanceof Optional<?> optional ? optional.orElse(null) : argument;
            statement.setObject(position++, value instanceof String text ? dialect.kept(text) : value);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
