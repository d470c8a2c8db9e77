/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

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

    /** Where the driver unpacks its native library, for the whole Java process; heeded before its first use only. */
    static void unpackInto(Path directory) {
        System.setProperty("org.sqlite.tmpdir", directory.toAbsolutePath().toString());
    }

    /** Migrations in their order; the first one is version 1. New ones are appended, none is ever changed. */
    List<String> migrations() {
        return List.of("sqlite/001-collections-items-changes.sql", "sqlite/002-grants-authors-locks-delegations.sql");
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
        Session session = open(config);
        session.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        return session;
    }

    /** A connection that reads. Opened after the writer, which makes the file. */
    Session openReader() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(config);
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

    private Session open(SQLiteConfig config) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return new Session(source.getConnection());
    }
}
