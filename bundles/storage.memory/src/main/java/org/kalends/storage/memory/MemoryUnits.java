/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.QueuedFeed;
import org.kalends.storage.api.support.UnitProgress;

/** Units of work in memory; those who listen are told of each before the next one begins. */
final class MemoryUnits {
    private final Folders folders;
    private final MemoryLockStore locks;
    private final QueuedFeed feed;
    private final MemoryItemWrites items;
    private final MemoryCollectionWrites collections;
    private final MemoryHangingWrites hanging;
    private final MemoryJobQueue jobs;

    MemoryUnits(Folders folders, MemoryLockStore locks, MemoryBlobStore blobs, MemoryJobQueue jobs, QueuedFeed feed) {
        this.folders = folders;
        this.locks = locks;
        this.feed = feed;
        this.items = new MemoryItemWrites(folders);
        this.collections = new MemoryCollectionWrites(folders);
        this.hanging = new MemoryHangingWrites(folders, blobs);
        this.jobs = jobs;
    }

    Committed commit(Unit unit) {
        return folders.locked(() -> {
            UnitProgress progress = new UnitProgress(unit, folders.now());
            unit.guards().forEach(guard -> check(progress, guard));
            unit.writes().forEach(write -> progress.finish(perform(progress, write)));
            progress.requireRoom(this::octets);
            Committed committed = progress.committed();
            feed.tell(committed.events());
            return committed;
        });
    }

    private void check(UnitProgress progress, Guard guard) {
        if (guard instanceof Guard.NotLocked free) {
            free.inTheWay(locks.presentAround(free.contextId(), free.path(), progress.now()))
                    .ifPresent(lock -> {
                        throw new LockedException(lock);
                    });
        } else if (guard instanceof Guard.CollectionAt state
                && folders.get(state.collection()).sequence() != state.sequence()) {
            throw new ConditionFailedException(state.collection(), state.sequence());
        }
    }

    private long octets(int contextId, OptionalInt ownerId) {
        Predicate<Folder> counted = folder ->
                folder.id().contextId() == contextId && (ownerId.isEmpty() || ownerId.getAsInt() == folder.ownerId());
        return folders.all().stream().filter(counted).mapToLong(Folder::octets).sum();
    }

    private Committed.Result perform(UnitProgress progress, Write write) {
        if (write instanceof Write.OfItem item) {
            return items.perform(progress, item);
        }
        if (write instanceof Write.OfCollection collection) {
            return collections.perform(progress, collection);
        }
        if (write instanceof Write.Enqueue enqueue) {
            jobs.enqueue(enqueue.job());
        } else {
            hanging.perform(progress, write);
        }
        return Committed.Result.NOTHING;
    }
}
