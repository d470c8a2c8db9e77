/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.Outcome;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageStatistics;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.support.QueuedFeed;

/** A store in a database. */
public final class JdbcStorage implements Storage {
    private final String account;
    private final Database database;
    private final QueuedFeed feed = new QueuedFeed();
    private final JdbcUnits units;
    private final CollectionStore collections;
    private final ItemStore items;
    private final ChangeLog changes;
    private final LockStore locks;
    private final DelegationStore delegations;
    private final JobQueue jobs;
    private final PersonalStore personal;
    private final BlobStore blobs;
    private final Housekeeping housekeeping;

    public JdbcStorage(JdbcSettings settings) {
        this(settings, Clock.systemUTC());
    }

    JdbcStorage(JdbcSettings settings, Clock clock) {
        this.account = settings.account();
        Dialect dialect = Dialect.of(settings);
        this.database = Database.open(dialect, settings.readers(), clock);
        this.units = new JdbcUnits(database, feed, clock);
        this.collections = new JdbcCollectionStore(database, units);
        this.items = new JdbcItemStore(database, units);
        this.changes = new JdbcChangeLog(database);
        this.locks = new JdbcLockStore(database);
        this.delegations = new JdbcDelegationStore(database);
        this.jobs = new JdbcJobQueue(database, clock);
        this.personal = new JdbcPersonalStore(database);
        this.blobs = new JdbcBlobStore(database, new BlobFiles(dialect.blobFolder()), clock);
        this.housekeeping = new Housekeeping(changes, retention(settings), blobs, clock);
    }

    private static Duration retention(JdbcSettings settings) {
        return Duration.ofDays(settings.tombstoneRetentionDays());
    }

    /** Takes on other settings of the same store while it is used. */
    void adapt(JdbcSettings settings) {
        database.readers(settings.readers());
        housekeeping.keepFor(retention(settings));
    }

    /**
     * Reads and writes, and leaves everything as it was.
     *
     * @throws StorageUnavailableException when it cannot
     */
    void probe() {
        database.probe();
    }

    /** Whether what writes goes on. */
    boolean isWriting() {
        return database.writer().isAlive();
    }

    /** The folder of the database. */
    Path folder() {
        return database.dialect().folder();
    }

    StorageStatistics statistics() {
        return new JdbcStatistics(account, database);
    }

    /** Finishes what was begun. */
    void close() {
        housekeeping.close();
        database.close();
        feed.close();
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public CollectionStore collections() {
        return collections;
    }

    @Override
    public ItemStore items() {
        return items;
    }

    @Override
    public ChangeLog changes() {
        return changes;
    }

    @Override
    public LockStore locks() {
        return locks;
    }

    @Override
    public DelegationStore delegations() {
        return delegations;
    }

    @Override
    public Committed commit(Unit unit) {
        return units.commit(unit);
    }

    @Override
    public List<Outcome> commitAll(List<Unit> all) {
        return units.commitAll(all);
    }

    @Override
    public ChangeFeed feed() {
        return feed;
    }

    @Override
    public JobQueue jobs() {
        return jobs;
    }

    @Override
    public PersonalStore personal() {
        return personal;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
