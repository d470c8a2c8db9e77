/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Clock;
import java.util.Objects;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.support.QueuedFeed;

/** A store that keeps everything in memory behind one lock and forgets it when it stops. */
public final class MemoryStorage implements Storage {
    private final String account;
    private final CollectionStore collections;
    private final ItemStore items;
    private final ChangeLog changes;
    private final LockStore locks;
    private final DelegationStore delegations = new MemoryDelegationStore();
    private final PersonalStore personal;
    private final BlobStore blobs;
    private final JobQueue jobs;
    private final QueuedFeed feed = new QueuedFeed();
    private final MemoryUnits units;

    /** An empty store. */
    public MemoryStorage(String account) {
        this(account, Clock.systemUTC());
    }

    /** An empty store that takes the time from this clock. */
    public MemoryStorage(String account, Clock clock) {
        this.account = Objects.requireNonNull(account, "account");
        Folders folders = new Folders(clock);
        MemoryLockStore locking = new MemoryLockStore(folders);
        MemoryBlobStore keeping = new MemoryBlobStore(folders);
        MemoryJobQueue queue = new MemoryJobQueue(folders);
        this.units = new MemoryUnits(folders, locking, keeping, queue, feed);
        this.collections = new MemoryCollectionStore(folders, units);
        this.items = new MemoryItemStore(folders, units);
        this.changes = new MemoryChangeLog(folders);
        this.locks = locking;
        this.blobs = keeping;
        this.jobs = queue;
        this.personal = new MemoryPersonalStore(folders);
    }

    /** Ends all listening. */
    void close() {
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
