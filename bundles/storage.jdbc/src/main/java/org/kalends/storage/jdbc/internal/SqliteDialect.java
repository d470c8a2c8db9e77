/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is particular to SQLite: how it is opened, what its tables are made of, and the few places where its SQL is not
 * everybody's. The data source is made directly because {@code DriverManager} sees no driver inside OSGi.
 *
 * @param file the database file
 */
record SqliteDialect(Path file) {
    private static final int BUSY_MILLIS = 10_000;
    /** Negative: kibibytes rather than pages. */
    private static final int CACHE = -16_384;
    /** Pages in the log before they are carried over into the database file; with fewer, hot pages are copied often. */
    private static final int CHECKPOINT_PAGES = 10_000;
    /** What the log's file is cut back to after it grew beyond, as it does for a copy of a large collection. */
    private static final int LOG_OCTETS = 64 << 20;
    /** Steps of SQLite's machine, of which it takes some tens of millions a second. */
    private static final int STEPS_BETWEEN_LOOKS = 100_000;

    private static final Set<Integer> DAMAGE = Set.of(
            SQLiteErrorCode.SQLITE_IOERR.code, SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    private static final Set<SQLiteErrorCode> UNIQUE =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

    /** Where the driver unpacks its native library, for the whole Java process; heeded before its first use only. */
    static void unpackInto(Path directory) {
        System.setProperty("org.sqlite.tmpdir", directory.toAbsolutePath().toString());
    }

    /** Migrations in their order; the first one is version 1. New ones are appended, none is ever changed. */
    List<String> migrations() {
        return List.of(
                "sqlite/001-collections-items-changes.sql",
                "sqlite/002-grants-authors-locks-delegations.sql",
                "sqlite/003-personal-blobs-jobs.sql");
    }

    /**
     * The one connection that writes. The log is synced at every commit: a commit that returned is on disk.
     *
     * @throws SQLException when the file cannot be opened or is no database
     */
    Session openWriter() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(LOG_OCTETS);
        Session session = new Session(connect(config));
        session.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        return session;
    }

    /**
     * A connection that reads. Opened after the writer, which makes the file.
     *
     * @param time how long a read may take; SQLite asks it every few milliseconds of work
     */
    Reader openReader(ReadTime time) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        Connection connection = connect(config);
        ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return time.isOver() ? 1 : 0;
            }
        });
        return new Reader(new Session(connection), time);
    }

    /** Whether a failure says that the database is damaged, or cannot be read from its disk. */
    boolean isDamage(SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode());
    }

    /** Whether a failure says that there is a row of that key already. */
    boolean isUniqueViolation(SQLException failure) {
        return failure instanceof SQLiteException sqlite && UNIQUE.contains(sqlite.getResultCode());
    }

    /** Takes the lock of writers at once, so that nothing read before a write can be outdated by another process. */
    String beginWrite() {
        return "BEGIN IMMEDIATE";
    }

    /** Says which index a table is to be read by, after the table's name. */
    String readBy(String index) {
        return "INDEXED BY " + index;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE);
        // Otherwise the driver asks for the last row id after every insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }
}
