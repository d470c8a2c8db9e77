/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * What is particular to SQLite: how it is opened, what its tables are made of, and the few places where its SQL is not
 * everybody's. The data source is made directly because {@code DriverManager} sees no driver inside OSGi.
 *
 * @param file the database file
 */
record SqliteDialect(Path file) implements Dialect {
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

    /** What the folder of the blobs is called after the file's own name. */
    private static final String BLOBS = "-blobs";

    /** Takes the lock of writers at once, so that nothing read before a write can be outdated by another process. */
    private static final Transactions WRITING = new Transactions.BySql("BEGIN IMMEDIATE");

    private static final Transactions READING = new Transactions.BySql("BEGIN");

    /** The database file that settings name, and the place where they want the driver's native library. */
    static SqliteDialect of(JdbcSettings settings) {
        if (!settings.nativeDirectory().isEmpty()) {
            NativeLibrary.loadFrom(Path.of(settings.nativeDirectory()));
        }
        return new SqliteDialect(Path.of(settings.path()).toAbsolutePath());
    }

    /** How the database is called in messages. */
    String name() {
        return file.toString();
    }

    /** Makes what must be there before the database is opened. */
    void prepare() throws IOException {
        Files.createDirectories(folder());
    }

    /** The folder that the database is in, where it must have room to grow. */
    Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** The folder for what is too large for tables, which nobody else uses. */
    Path blobFolder() {
        return file.resolveSibling(file.getFileName() + BLOBS);
    }

    @Override
    public List<String> migrations() {
        return List.of(
                "sqlite/001-collections-items-changes.sql",
                "sqlite/002-grants-authors-locks-delegations.sql",
                "sqlite/003-personal-blobs-jobs.sql",
                "sqlite/004-chores.sql",
                "sqlite/005-index-revisions.sql",
                "sqlite/006-terms-by-text.sql");
    }

    /**
     * The connection that writes. A commit on it that returned is on disk, as the log is synced at every commit.
     *
     * @throws SQLException when the database cannot be opened or is none
     */
    Session openWriter() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(LOG_OCTETS);
        Session session = new Session(connect(config), this, WRITING);
        session.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        return session;
    }

    /**
     * A connection that reads, opened after the one that writes. SQLite asks for the time every few milliseconds of work.
     *
     * @param time how long a read may take
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
        return new Reader(new Session(connection, this, READING), time);
    }

    @Override
    public boolean isDamage(SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode());
    }

    @Override
    public boolean isUniqueViolation(SQLException failure) {
        return failure instanceof SQLiteException sqlite && UNIQUE.contains(sqlite.getResultCode());
    }

    /** Whoever has begun to write has it alone. */
    @Override
    public boolean locksRows() {
        return false;
    }

    @Override
    public String forWriting() {
        return "";
    }

    @Override
    public String forClaiming() {
        return "";
    }

    @Override
    public String forSharing() {
        return "";
    }

    @Override
    public String readBy(String index) {
        return "INDEXED BY " + index;
    }

    @Override
    public Optional<String> termsByText() {
        return Optional.of("INDEXED BY item_term_text");
    }

    @Override
    public String sortedBy(String column) {
        return column;
    }

    @Override
    public String unindexed(String column) {
        return "+" + column;
    }

    /** The second comparison is what the index of UIDs asks of whoever uses it. */
    @Override
    public SqlCondition uidIs(String column, String uid) {
        return SqlCondition.of("(" + column + " = ? AND " + column + " <> '')", uid);
    }

    @Override
    public String contains(String text, String part) {
        return "instr(" + text + ", " + part + ") > 0";
    }

    /** In these words, which are those of an index. */
    @Override
    public String lacks(String text, String part) {
        return "instr(" + text + ", " + part + ") = 0";
    }

    @Override
    public SqlCondition endsWith(String column, String end) {
        return SqlCondition.of("substr(" + column + ", ?) = ?", -end.codePointCount(0, end.length()), end);
    }

    @Override
    public String insertIfAbsent() {
        return "INSERT OR IGNORE INTO ";
    }

    @Override
    public String ifAbsent() {
        return "";
    }

    @Override
    public boolean returnsUpdated() {
        return true;
    }

    @Override
    public String kept(String text) {
        return text;
    }

    @Override
    public boolean isTooLong(SQLException failure) {
        return false;
    }

    /** Whoever writes has the database alone. */
    @Override
    public boolean isConflict(SQLException failure) {
        return false;
    }

    /** A file is not lost. */
    @Override
    public boolean isLost(SQLException failure) {
        return false;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE);
        // A connection is used by one thread at a time, and so needs no lock of its own for each column of each row
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
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
