/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.OptionalInt;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.support.QueuedFeed;
import org.kalends.storage.api.support.UnitProgress;

/** Units of work, each a transaction of the {@link Ledger}; those who listen are told of each before the next one begins. */
final class FilesUnits {
    private final Ledger ledger;
    private final Shelf shelf;
    private final Looks looks;
    private final LockTable locks;
    private final QueuedFeed feed;
    private final ItemWrites items;
    private final CollectionWrites collections;
    private final HangingWrites hanging;
    private final JobTable jobs;

    FilesUnits(
            Ledger ledger,
            Shelf shelf,
            Looks looks,
            LockTable locks,
            QueuedFeed feed,
            ItemWrites items,
            CollectionWrites collections,
            HangingWrites hanging,
            JobTable jobs) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.looks = looks;
        this.locks = locks;
        this.feed = feed;
        this.items = items;
        this.collections = collections;
        this.hanging = hanging;
        this.jobs = jobs;
    }

    Committed commit(Unit unit) {
        unit.writes().forEach(this::look);
        unit.guards().forEach(this::look);
        return ledger.write(
                transaction -> {
                    UnitProgress progress = new UnitProgress(unit, shelf.now());
                    Work work = new Work(progress, transaction);
                    unit.guards().forEach(guard -> check(progress, guard));
                    unit.writes().forEach(write -> progress.finish(perform(work, write)));
                    progress.requireRoom(this::octets);
                    return progress.committed();
                },
                committed -> feed.tell(committed.events()));
    }

    private void look(Guard guard) {
        if (guard instanceof Guard.CollectionAt state) {
            looks.folder(state.collection());
        }
    }

    /** What is written may have been changed by hand, and so may what is replaced or taken along. */
    private void look(Write write) {
        if (write instanceof Write.PutItem put) {
            looks.item(put.address());
        } else if (write instanceof Write.DeleteItem delete) {
            looks.item(delete.address());
        } else if (write instanceof Write.MoveItem move) {
            looks.item(move.source());
            looks.item(move.target());
        } else if (write instanceof Write.CopyItem copy) {
            looks.item(copy.source());
            looks.item(copy.target());
        } else if (write instanceof Write.OfCollection collection) {
            look(collection);
        }
    }

    private void look(Write.OfCollection write) {
        write.collections().forEach(looks::tree);
        if (write instanceof Write.CreateCollection create) {
            look(create.collection());
        } else if (write instanceof Write.CopyCollection copy) {
            look(copy.target());
        } else if (write instanceof Write.RenameCollection rename) {
            ledger.read(() -> shelf.find(rename.id()))
                    .ifPresent(folder ->
                            looks.named(folder.id().contextId(), folder.ownerId(), folder.type(), rename.name()));
        }
    }

    private void look(NewCollection wanted) {
        looks.named(wanted.contextId(), wanted.ownerId(), wanted.type(), wanted.name());
    }

    private void check(UnitProgress progress, Guard guard) {
        if (guard instanceof Guard.NotLocked free) {
            free.inTheWay(locks.presentAround(free.contextId(), free.path(), progress.now()))
                    .ifPresent(lock -> {
                        throw new LockedException(lock);
                    });
        } else if (guard instanceof Guard.CollectionAt state
                && shelf.get(state.collection()).sequence() != state.sequence()) {
            throw new ConditionFailedException(state.collection(), state.sequence());
        }
    }

    private long octets(int contextId, OptionalInt ownerId) {
        return ownerId.isPresent() ? shelf.octetsOf(contextId, ownerId.getAsInt()) : shelf.octetsOf(contextId);
    }

    private Committed.Result perform(Work work, Write write) {
        if (write instanceof Write.OfItem item) {
            return items.perform(work, item);
        }
        if (write instanceof Write.OfCollection collection) {
            return collections.perform(work, collection);
        }
        if (write instanceof Write.Enqueue enqueue) {
            jobs.enqueue(enqueue.job());
        } else {
            hanging.perform(work.progress(), write);
        }
        return Committed.Result.NOTHING;
    }
}
