/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageStatistics.Operation;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database: one writer and several readers. For most stores it is the only one. */
final class Database implements Databases {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Longest time a call waits for its turn. */
    static final Duration WAIT = Duration.ofSeconds(30);
    /** Longest time a read may take. */
    private static final Duration READ = Duration.ofSeconds(10);

    private final Dialect dialect;
    private final Writer writer;
    private final Readers readers;
    private final Tallies tallies;
    private final Skew skew;
    private final Runnable end;
    private final Hold hold;

    /**
     * @param writer from now on closed by this alone
     * @param readers from now on closed by this alone
     * @param skew between this node's clock and the database's
     * @param end has all else end that belongs to this
     */
    Database(Dialect dialect, Writer writer, Readers readers, Tallies tallies, Skew skew, Runnable end) {
        this.dialect = dialect;
        this.writer = writer;
        this.readers = readers;
        this.tallies = tallies;
        this.skew = skew;
        this.end = end;
        this.hold = new Hold(writer);
        hold.look(readers);
    }

    /**
     * Opens a file, making it if need be, and brings its schema up to date.
     *
     * @param readers how many reads can go on at once, 1 or more
     * @throws StorageUnavailableException when that cannot be done
     */
    static Database open(SqliteDialect file, int readers, Clock clock) {
        try {
            file.prepare();
            Session writing = file.openWriter();
            try {
                new Migrator(file, clock).migrate(writing);
                ReadFailures failures = new ReadFailures(file::isDamage, Database::tell, System::nanoTime);
                ReaderPool pool =
                        new ReaderPool(() -> file.openReader(new ReadTime(System::nanoTime, READ)), failures, WAIT);
                pool.resize(readers);
                Tallies tallies = new Tallies();
                return new Database(file, new GroupWriter(writing, WAIT, tallies), pool, tallies, new Skew(), () -> {});
            } catch (SQLException | RuntimeException e) {
                writing.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new StorageUnavailableException("Cannot open the database " + file.name(), e);
        }
    }

    private static void tell(SQLException failure) {
        LOG.error("The store cannot read; more of the kind within a minute is not told", failure);
    }

    @Override
    public Database main() {
        return this;
    }

    @Override
    public List<Database> all() {
        return List.of(this);
    }

    @Override
    public Database of(int contextId) {
        return this;
    }

    @Override
    public int number(Database database) {
        return 0;
    }

    Dialect dialect() {
        return dialect;
    }

    Readers readers() {
        return readers;
    }

    Writer writer() {
        return writer;
    }

    Tallies tallies() {
        return tallies;
    }

    /** What refuses writes while the database moves. */
    Hold hold() {
        return hold;
    }

    Skew skew() {
        return skew;
    }

    /**
     * Reads a row and writes it as it was.
     *
     * @throws StorageUnavailableException when that cannot be done
     */
    void probe() {
        int version = read(Migrator::version);
        write(Lane.alone(0), session -> step(session, version, 1) + step(session, version, -1));
    }

    /** SQLite writes nothing for a row that stays what it was, so that it has to become another one on the way. */
    private static int step(Session session, int version, int by) throws SQLException {
        return session.update("UPDATE schema_version SET applied = applied + ? WHERE version = ?", by, version);
    }

    /** Reads with one statement. */
    <T> T read(Work<T> work) {
        return tallies.counted(Operation.READ, () -> readers.read(work));
    }

    /** Reads with several statements that see one state. */
    <T> T snapshot(Work<T> work) {
        return tallies.counted(Operation.READ, () -> readers.snapshot(work));
    }

    /** Looks through much with several statements that see one state. */
    <T> T search(Work<T> work) {
        return tallies.counted(Operation.SEARCH, () -> readers.search(work));
    }

    @Override
    public <T> PendingWrite<T> begin(Lane lane, Work<T> work, Consumer<T> committed) {
        hold.check();
        return writer.begin(lane, work, committed);
    }

    /**
     * Finishes the writes that wait, then closes. Later calls find the store unavailable. The writer closes last, so that
     * it carries the log over into the database file.
     */
    @Override
    public void close() {
        end.run();
        readers.close();
        writer.close();
    }
}
