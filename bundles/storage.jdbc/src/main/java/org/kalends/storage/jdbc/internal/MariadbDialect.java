/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** MariaDB, alone or as a Galera cluster. Numbers are those of its list of errors. */
final class MariadbDialect implements ServerDialect {
    private static final Set<Integer> DAMAGE = Set.of(126, 127, 1034, 1194, 1712);
    /** A deadlock, also with a transaction of another node of a cluster; a row that has changed since it was read. */
    private static final Set<Integer> CONFLICT = Set.of(1213, 1020);
    /** Too many connections, a server that shuts down, killed, without its cluster, or takes no writes. */
    private static final Set<Integer> LOST = Set.of(1040, 1047, 1053, 1290, 1792, 1836, 1927);

    private static final Set<Integer> TOO_LONG = Set.of(1406, 1071);
    private static final int UNIQUE = 1062;

    private static final String MODE =
            "SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'";

    @Override
    public String driver() {
        return MariadbDriver.NAME;
    }

    @Override
    public List<String> options() {
        return List.of(
                "connectTimeout=5000",
                "socketTimeout=30000",
                "tcpKeepAlive=true",
                "useServerPrepStmts=true",
                "cachePrepStmts=true");
    }

    @Override
    public List<String> migrations() {
        return List.of("mariadb/001-all.sql", "mariadb/002-placement.sql", "mariadb/003-index-revisions.sql");
    }

    /** A node that stops in the middle of a transaction keeps others waiting no longer than that. */
    @Override
    public String prepareWriter() {
        return MODE + ", innodb_lock_wait_timeout = 20, idle_transaction_timeout = 10";
    }

    @Override
    public String prepareReader() {
        return MODE + ", max_statement_time = 10, idle_transaction_timeout = 30";
    }

    /** By a name of the server, since a definition ends the transaction it is in. */
    @Override
    public void takeSchema(Session session) throws SQLException {
        session.one("SELECT GET_LOCK(concat(database(), '.schema'), 60)", row -> row.getInt(1));
        session.begin();
    }

    @Override
    public void leaveSchema(Session session) throws SQLException {
        session.one("SELECT RELEASE_LOCK(concat(database(), '.schema'))", row -> row.getInt(1));
    }

    @Override
    public String time() {
        return "SELECT CAST(unix_timestamp(now(3)) * 1000 AS SIGNED)";
    }

    @Override
    public String forSharing() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    public String readBy(String index) {
        return "FORCE INDEX (" + index + ")";
    }

    @Override
    public String sortedBy(String column) {
        return column;
    }

    @Override
    public String unindexed(String column) {
        return column;
    }

    @Override
    public SqlCondition uidIs(String column, String uid) {
        return SqlCondition.of("(%1$s = ? AND %1$s <> '')".formatted(column), uid);
    }

    @Override
    public String contains(String text, String part) {
        return "instr(" + text + ", " + part + ") > 0";
    }

    @Override
    public String lacks(String text, String part) {
        return "instr(" + text + ", " + part + ") = 0";
    }

    @Override
    public SqlCondition endsWith(String column, String end) {
        return SqlCondition.of("right(" + column + ", ?) = ?", end.codePointCount(0, end.length()), end);
    }

    @Override
    public String insertIfAbsent() {
        return "INSERT IGNORE INTO ";
    }

    @Override
    public String ifAbsent() {
        return "";
    }

    @Override
    public boolean returnsUpdated() {
        return false;
    }

    @Override
    public boolean isDamage(SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode());
    }

    @Override
    public boolean isUniqueViolation(SQLException failure) {
        return failure.getErrorCode() == UNIQUE;
    }

    @Override
    public boolean isTooLong(SQLException failure) {
        return TOO_LONG.contains(failure.getErrorCode());
    }

    @Override
    public boolean isConflict(SQLException failure) {
        return CONFLICT.contains(failure.getErrorCode());
    }

    @Override
    public boolean isLost(SQLException failure) {
        return ServerDialect.isConnection(failure) || LOST.contains(failure.getErrorCode());
    }
}
