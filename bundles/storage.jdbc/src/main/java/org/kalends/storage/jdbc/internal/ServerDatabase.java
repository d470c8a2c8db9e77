/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens databases on servers. */
final class ServerDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(ServerDatabase.class);
    private static final Duration MEASURE = Duration.ofSeconds(30);
    /** Two nodes may begin at the same moment with a database that has nothing in it. */
    private static final int ATTEMPTS = 3;

    private final ServerDialect dialect;
    private final Clock clock;
    private final Skew skew;
    private final Tallies tallies;

    private ServerDatabase(ServerDialect dialect, Clock clock, Skew skew, Tallies tallies) {
        this.dialect = dialect;
        this.clock = clock;
        this.skew = skew;
        this.tallies = tallies;
    }

    /**
     * Opens a database and brings its schema up to date, or waits until another node has.
     *
     * @param source its connections
     * @param readers how many reads can go on at once, 1 or more
     * @param writers how many transactions that write, 1 or more
     * @param clock this node's
     * @throws StorageUnavailableException when that cannot be done
     */
    static Database open(DataSource source, ServerDialect dialect, int readers, int writers, Clock clock) {
        ServerDatabase opening = new ServerDatabase(dialect, clock, new Skew(), new Tallies());
        return opening.open(
                source, readers, writers, opening::measure, pooled -> opening.measuring(pooled)::shutdownNow);
    }

    /** Opens a further database of a store, which goes by the clock of the main one and is counted with it. */
    static Database openFurther(
            DataSource source, ServerDialect dialect, int readers, int writers, Database main, Clock clock) {
        ServerDatabase opening = new ServerDatabase(dialect, clock, main.skew(), main.tallies());
        return opening.open(source, readers, writers, session -> 0L, pooled -> () -> {});
    }

    /**
     * @param first what is done first with the first connection
     * @param end what ends with the database
     */
    private Database open(
            DataSource source, int readers, int writers, Work<Long> first, Function<Readers, Runnable> end) {
        Pool writing = Pool.writing(source, dialect, writers);
        try {
            prepare(writing, first);
            Pool reading = Pool.reading(source, dialect, readers);
            ReadFailures failures = new ReadFailures(dialect::isDamage, ServerDatabase::tell, System::nanoTime);
            ServerTransactions transactions = new ServerTransactions(writing, dialect, skew.clock(clock));
            Readers pooled = new PooledReaders(reading, dialect, failures);
            return new Database(
                    dialect,
                    new LaneWriter(transactions, writers, Database.WAIT, tallies),
                    pooled,
                    tallies,
                    skew,
                    end.apply(pooled));
        } catch (SQLException | RuntimeException e) {
            writing.close();
            throw e instanceof StorageException known
                    ? known
                    : new StorageUnavailableException("Cannot prepare the database", e);
        }
    }

    private void prepare(Pool writing, Work<Long> first) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Session session = writing.borrow()) {
                first.in(session);
                new Migrator(dialect, skew.clock(clock)).migrate(session);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !dialect.isUniqueViolation(e) && !dialect.isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private ScheduledExecutorService measuring(Readers readers) {
        ScheduledExecutorService now = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-clock");
            thread.setDaemon(true);
            return thread;
        });
        now.scheduleWithFixedDelay(() -> measure(readers), MEASURE.toSeconds(), MEASURE.toSeconds(), TimeUnit.SECONDS);
        return now;
    }

    private void measure(Readers readers) {
        try {
            readers.read(this::measure);
        } catch (StorageException e) {
            LOG.debug("The clock of the database cannot be read now", e);
        }
    }

    private long measure(Session session) throws SQLException {
        long before = clock.millis();
        long database = session.one(dialect.time(), row -> row.getLong(1)).orElseThrow();
        long after = clock.millis();
        skew.measured(database, before + (after - before) / 2);
        return database;
    }

    private static void tell(SQLException failure) {
        LOG.error("The store cannot read; more of the kind within a minute is not told", failure);
    }
}
