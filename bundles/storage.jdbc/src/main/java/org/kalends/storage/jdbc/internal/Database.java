/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageStatistics.Operation;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database: one writer and several readers. */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Longest time a call waits for its turn. */
    static final Duration WAIT = Duration.ofSeconds(30);
    /** Longest time a read may take. */
    private static final Duration READ = Duration.ofSeconds(10);

    private final Dialect dialect;
    private final GroupWriter writer;
    private final ReaderPool readers;
    private final Tallies tallies;

    private Database(Dialect dialect, GroupWriter writer, ReaderPool readers, Tallies tallies) {
        this.dialect = dialect;
        this.writer = writer;
        this.readers = readers;
        this.tallies = tallies;
    }

    /**
     * Opens a database, making it if need be, and brings its schema up to date.
     *
     * @param readers how many reads can go on at once, 1 or more
     * @throws StorageUnavailableException when that cannot be done
     */
    static Database open(Dialect dialect, int readers, Clock clock) {
        try {
            dialect.prepare();
            Session writing = dialect.openWriter();
            try {
                new Migrator(dialect.migrations(), dialect.beginWrite(), clock).migrate(writing);
                List<Reader> reading = new ArrayList<>();
                for (int i = 0; i < readers; i++) {
                    reading.add(dialect.openReader(new ReadTime(System::nanoTime, READ)));
                }
                ReadFailures failures = new ReadFailures(dialect::isDamage, Database::tell, System::nanoTime);
                Tallies tallies = new Tallies();
                return new Database(
                        dialect,
                        new GroupWriter(writing, dialect.beginWrite(), WAIT, tallies),
                        new ReaderPool(reading, failures, WAIT),
                        tallies);
            } catch (SQLException | RuntimeException e) {
                writing.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new StorageUnavailableException("Cannot open the database " + dialect.name(), e);
        }
    }

    private static void tell(SQLException failure) {
        LOG.error("The store cannot read; more of the kind within a minute is not told", failure);
    }

    /**
     * Has as many reads go on at once as are wanted; those that go on end as they would.
     *
     * @throws StorageUnavailableException when no further connection can be opened
     */
    void readers(int wanted) {
        try {
            for (int missing = wanted - readers.size(); missing > 0; missing--) {
                readers.add(dialect.openReader(new ReadTime(System::nanoTime, READ)));
            }
            readers.shrink(wanted);
        } catch (SQLException e) {
            throw new StorageUnavailableException("No further connection can be opened to " + dialect.name(), e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    ReaderPool readers() {
        return readers;
    }

    GroupWriter writer() {
        return writer;
    }

    Tallies tallies() {
        return tallies;
    }

    /**
     * Reads a row and writes it as it was.
     *
     * @throws StorageUnavailableException when that cannot be done
     */
    void probe() {
        int version = read(Migrator::version);
        write(session -> session.update("UPDATE schema_version SET applied = applied WHERE version = ?", version));
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

    /** Writes, in a transaction that is on disk when this returns. */
    <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /**
     * Begins a write, for whoever can wait for it later.
     *
     * @param committed as {@link GroupWriter#begin} says
     */
    <T> PendingWrite<T> begin(Work<T> work, Consumer<T> committed) {
        return writer.begin(work, committed);
    }

    /**
     * Finishes the writes that wait, then closes. Later calls find the store unavailable. The writer closes last, so that
     * it carries the log over into the database file.
     */
    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
