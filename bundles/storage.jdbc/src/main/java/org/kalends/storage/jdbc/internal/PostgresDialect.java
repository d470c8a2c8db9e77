/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * PostgreSQL, and what speaks its SQL: only what distributed engines of that kind speak, too. States are those of its manual,
 * appendix A.
 */
final class PostgresDialect implements ServerDialect {
    private static final Set<String> DAMAGE = Set.of("XX001", "XX002", "58030");
    private static final Set<String> CONFLICT = Set.of("40001", "40P01");
    /** Besides those of class 08: a server that shuts down, crashes, starts, has no connection left, or takes no writes. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "53300", "25006", "25P03");

    private static final String UNIQUE = "23505";
    private static final String TOO_LONG = "54000";

    @Override
    public String driver() {
        return "org.postgresql.Driver";
    }

    /** A server that has become the second one is no good, nor one that does not answer. */
    @Override
    public List<String> options() {
        return List.of(
                "ApplicationName=kalends",
                "targetServerType=primary",
                "connectTimeout=5",
                "socketTimeout=30",
                "tcpKeepAlive=true",
                "reWriteBatchedInserts=true");
    }

    @Override
    public List<String> migrations() {
        return List.of("postgresql/001-all.sql", "postgresql/002-placement.sql", "postgresql/003-index-revisions.sql");
    }

    /** A node that stops in the middle of a transaction keeps others waiting no longer than that. */
    @Override
    public String prepareWriter() {
        return "SET lock_timeout = '20s'; SET idle_in_transaction_session_timeout = '10s'";
    }

    @Override
    public String prepareReader() {
        return "SET statement_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'";
    }

    /** A key of the migrations' own, held to the end of the transaction. */
    @Override
    public void takeSchema(Session session) throws SQLException {
        session.begin();
        session.one("SELECT version FROM schema_version WHERE version = 0 FOR UPDATE", row -> row.getInt(1));
    }

    @Override
    public String time() {
        return "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
    }

    /** It finds out by itself. */
    @Override
    public String readBy(String index) {
        return "";
    }

    @Override
    public String forSharing() {
        return " FOR SHARE";
    }

    /** An expression that no index has: else it would read by the order of names until there are enough, or all. */
    @Override
    public String sortedBy(String column) {
        return column + " || ''";
    }

    @Override
    public String unindexed(String column) {
        return column;
    }

    /** The index has the beginning of a UID, which may be longer than a key. */
    @Override
    public SqlCondition uidIs(String column, String uid) {
        return SqlCondition.of(
                "(left(%1$s, 200) = left(?, 200) AND %1$s = ? AND %1$s <> '')".formatted(column), uid, uid);
    }

    @Override
    public String contains(String text, String part) {
        return "strpos(" + text + ", " + part + ") > 0";
    }

    /** In these words, which are those of an index. */
    @Override
    public String lacks(String text, String part) {
        return "strpos(" + text + ", " + part + ") = 0";
    }

    @Override
    public SqlCondition endsWith(String column, String end) {
        return SqlCondition.of("right(" + column + ", ?) = ?", end.codePointCount(0, end.length()), end);
    }

    @Override
    public String insertIfAbsent() {
        return "INSERT INTO ";
    }

    @Override
    public String ifAbsent() {
        return " ON CONFLICT DO NOTHING";
    }

    @Override
    public boolean returnsUpdated() {
        return true;
    }

    /** A sequence counts what it gave out, not what came with rows. */
    @Override
    public void numberFrom(Session session, CopiedTable table) throws SQLException {
        if (table.name().equals("job")) {
            session.one(
                    """
                    SELECT setval(pg_get_serial_sequence('job', 'id'), (
                      SELECT coalesce(max(id), 0) + 1 FROM (SELECT id FROM job UNION ALL SELECT id FROM dead_job) AS given))
                    """,
                    row -> row.getLong(1));
        }
    }

    @Override
    public boolean isDamage(SQLException failure) {
        return DAMAGE.contains(state(failure));
    }

    @Override
    public boolean isUniqueViolation(SQLException failure) {
        return UNIQUE.equals(state(failure));
    }

    @Override
    public boolean isTooLong(SQLException failure) {
        return TOO_LONG.equals(state(failure));
    }

    @Override
    public boolean isConflict(SQLException failure) {
        return CONFLICT.contains(state(failure));
    }

    @Override
    public boolean isLost(SQLException failure) {
        return ServerDialect.isConnection(failure) || LOST.contains(state(failure));
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
