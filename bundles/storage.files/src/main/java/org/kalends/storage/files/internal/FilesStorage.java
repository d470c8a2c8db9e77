/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.support.QueuedFeed;

/** A store that is a folder on disk, which others may change, too. */
final class FilesStorage implements Storage, AutoCloseable {
    /** How long a blob may wait for the unit that makes it part of an item, and a copy for whoever reads it. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final String account;
    private final Disk disk;
    private final Copies copies;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Watch watch;
    private final Looks looks;
    private final CollectionStore collections;
    private final FilesItemStore items;
    private final ChangeLog changes;
    private final LockTable locks;
    private final DelegationStore delegations;
    private final PersonalStore personal;
    private final FileBlobs blobs;
    private final JobTable jobs;
    private final QueuedFeed feed = new QueuedFeed();
    private final FilesUnits units;
    private final Problems problems;
    private final IndexRenewal renewal;

    /**
     * Opens a folder, and makes it when it is not there.
     *
     * @throws StorageUnavailableException when it cannot be used
     */
    static FilesStorage open(String account, Path root, Limits limits, ItemIndexer indexer, Clock clock) {
        try {
            Disk disk = new Disk(root);
            try {
                return new FilesStorage(account, disk, limits, indexer, clock);
            } catch (IOException | RuntimeException e) {
                disk.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + root + " cannot be used", e);
        }
    }

    private FilesStorage(String account, Disk disk, Limits limits, ItemIndexer indexer, Clock clock)
            throws IOException {
        this.account = Objects.requireNonNull(account, "account");
        this.disk = disk;
        this.copies = new Copies(disk.own("copies"));
        this.ledger = new Ledger(disk, copies);
        this.shelf = new Shelf(ledger, clock);
        this.locks = new LockTable(ledger);
        this.jobs = new JobTable(ledger, clock);
        this.delegations = new DelegationTable(ledger);
        this.blobs = new FileBlobs(disk.own("blobs"), ledger, shelf, clock);
        this.personal = new FilesPersonalStore(ledger, shelf);
        ledger.load();
        this.watch = new Watch(disk.root());
        Places places = new Places(shelf);
        ItemFiles files = new ItemFiles(disk, copies, shelf, places);
        ItemWrites itemWrites = new ItemWrites(shelf, files);
        Labels labels = new Labels();
        CollectionWrites collectionWrites = new CollectionWrites(shelf, places, files, itemWrites, labels);
        Intake intake = new Intake(ledger, shelf, itemWrites, collectionWrites, feed, limits);
        FileReader reader = new FileReader(copies, indexer, limits);
        HomeLook homes = new HomeLook(disk, ledger, shelf, intake);
        FolderLook folders = new FolderLook(disk, ledger, shelf, reader, labels, intake, watch);
        this.looks = new Looks(disk, ledger, shelf, homes, folders, watch);
        this.problems = new Problems(disk, ledger, shelf, homes);
        HangingWrites hanging = new HangingWrites(shelf, blobs);
        this.units = new FilesUnits(ledger, shelf, looks, locks, feed, itemWrites, collectionWrites, hanging, jobs);
        this.items = new FilesItemStore(ledger, shelf, looks, files, units);
        this.collections = new FilesCollectionStore(ledger, shelf, looks, units);
        this.changes = new FilesChangeLog(ledger, shelf, looks, items);
        this.renewal = new IndexRenewal(ledger, shelf, items, indexer);
        watch.start(looks);
    }

    Path root() {
        return disk.root();
    }

    /** Files that are nobody's items. */
    List<Problem> problems() {
        return problems.present();
    }

    /**
     * The folder, if it can be read and written.
     *
     * @throws IOException when it cannot
     * @throws StorageUnavailableException when it is not here
     */
    Path probe() throws IOException {
        disk.probe();
        ledger.settle();
        return disk.root();
    }

    /** Has what an older release has indexed be indexed anew. */
    void renewIndex() {
        renewal.run();
    }

    /**
     * Forgets what nobody needs any more.
     *
     * @param retention how long tombstones are kept
     */
    void forgetOld(Duration retention) {
        changes.forget(shelf.now().minus(retention));
        Instant before = shelf.now().minus(GRACE);
        blobs.sweep(before);
        Set<String> served = ledger.read(() ->
                shelf.items().stream().map(item -> item.content().digest()).collect(Collectors.toSet()));
        try {
            copies.sweep(served, before);
        } catch (IOException e) {
            throw new StorageUnavailableException("Old copies cannot be removed", e);
        }
    }

    @Override
    public void close() {
        feed.close();
        try {
            watch.close();
            ledger.close();
            disk.close();
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + disk.root() + " cannot be closed", e);
        }
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
