/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemPath;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LocatedItem;
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
    /** How long a blob may wait for the unit that makes it part of an item, and a question for the end of a commit. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** How long whoever was about to read a context may find it where it was. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(10);

    private final String account;
    private final StoreDatabase opened;
    private final Databases databases;
    private final QueuedFeed feed = new QueuedFeed();
    private final JdbcUnits units;
    private final CollectionStore collections;
    private final ItemStore items;
    private final LocatedItems located = new LocatedItems();
    private final ChangeLog changes;
    private final LockStore locks;
    private final DelegationStore delegations;
    private final JobQueue jobs;
    private final PersonalStore personal;
    private final BlobStore blobs;
    private final FolderRemains remains;
    private final Housekeeping housekeeping;

    private volatile Duration retention;

    /** @param sources where connections to servers come from */
    JdbcStorage(JdbcSettings settings, DataSources sources, Clock local) {
        this.opened = finished(StoreDatabase.open(settings, sources, local));
        Clock clock = opened.clock();
        this.account = settings.account();
        this.retention = retention(settings);
        this.databases = opened.databases();
        this.remains = new FolderRemains(databases);
        this.units = new JdbcUnits(databases, this::tell, clock);
        this.collections = new JdbcCollectionStore(databases, units);
        this.items = new JdbcItemStore(databases, units);
        this.changes = new JdbcChangeLog(databases);
        this.locks = new JdbcLockStore(databases);
        this.delegations = new JdbcDelegationStore(databases);
        this.jobs = new JdbcJobQueue(databases, clock);
        this.personal = new JdbcPersonalStore(databases);
        this.blobs = opened.blobs();
        this.housekeeping = new Housekeeping(databases.main(), clock, chores());
    }

    /** A store in a file, all else as it is shipped. */
    public static JdbcStorage inFile(Path file) {
        return new ConfiguredSettings<>(JdbcSettings.class, JdbcStores.PID)
                .take(Map.of("path", file.toString()))
                .map(settings -> new JdbcStorage(settings, DataSources.NONE, Clock.systemUTC()))
                .orElseThrow();
    }

    /** What is not all there is not shown. */
    private static StoreDatabase finished(StoreDatabase opened) {
        if (opened.database().readers().read(session -> Mark.isSet(session, StoreCopy.UNFINISHED))) {
            opened.databases().close();
            throw new StorageUnavailableException("The copy in the database is not finished; copy again");
        }
        return opened;
    }

    StoreDatabase opened() {
        return opened;
    }

    private void tell(List<ChangeEvent> events) {
        feed.tell(events);
        remains.told(events);
    }

    private List<Housekeeping.Chore> chores() {
        List<Housekeeping.Chore> chores = new ArrayList<>();
        chores.add(new Housekeeping.Chore("tombstones", now -> changes.forget(now.minus(retention))));
        chores.add(new Housekeeping.Chore("locks", this::forgetLocks));
        chores.add(new Housekeeping.Chore("deleted collections", now -> remains.removeAll()));
        chores.add(new Housekeeping.Chore("blobs", now -> blobs.sweep(now.minus(GRACE))));
        if (databases.main().dialect().locksRows()) {
            chores.add(new Housekeeping.Chore("commit marks", now -> forgetMarks(now.minus(GRACE))));
        }
        if (databases instanceof SpreadDatabases spread) {
            ContextRemains remains = new ContextRemains(spread);
            chores.add(new Housekeeping.Chore("moved contexts", now -> remains.remove(now.minus(IN_FLIGHT))));
        }
        return chores;
    }

    private void forgetLocks(Instant over) {
        databases
                .all()
                .forEach(database ->
                        database.write(Lane.alone(0), session -> new LockTable().deleteOver(session, over)));
    }

    private void forgetMarks(Instant before) {
        databases.all().forEach(database -> forgetMarks(database, before));
    }

    private static void forgetMarks(Database database, Instant before) {
        boolean more = true;
        while (more) {
            more = database.write(Lane.alone(0), session -> CommitMarks.forget(session, before));
        }
    }

    private static Duration retention(JdbcSettings settings) {
        return Duration.ofDays(settings.tombstoneRetentionDays());
    }

    /** Takes on other settings of the same store while it is used. */
    void adapt(JdbcSettings settings) {
        databases.all().forEach(database -> database.readers().resize(settings.readers()));
        retention = retention(settings);
    }

    /**
     * Reads and writes, and leaves everything as it was.
     *
     * @throws StorageUnavailableException when it cannot
     */
    void probe() {
        databases.all().forEach(Database::probe);
    }

    /** Whether what writes goes on. */
    boolean isWriting() {
        return databases.all().stream().allMatch(database -> database.writer().isAlive());
    }

    /** The folder of the database, if it is on this machine. */
    Optional<Path> folder() {
        return opened.folder();
    }

    Housekeeping housekeeping() {
        return housekeeping;
    }

    StorageStatistics statistics() {
        return new JdbcStatistics(account, databases);
    }

    /** Finishes what was begun. */
    void close() {
        housekeeping.close();
        remains.close();
        databases.close();
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
    public Optional<LocatedItem> locate(ItemPath path, Set<ItemPart> parts) {
        return located.tell(parts)
                ? databases.of(path.contextId()).read(session -> located.find(session, path, parts))
                : Storage.super.locate(path, parts);
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
