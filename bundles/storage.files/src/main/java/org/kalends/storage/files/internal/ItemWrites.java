/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Write;
import org.kalends.storage.api.Written;

/** The writes of items, inside a transaction. */
final class ItemWrites {
    private final Shelf shelf;
    private final ItemFiles files;

    ItemWrites(Shelf shelf, ItemFiles files) {
        this.shelf = shelf;
        this.files = files;
    }

    /** Both ends of a move or a copy, as they are found. */
    private record Pair(ItemAddress source, StoredItem item, ItemAddress target, Optional<StoredItem> replaced) {
        void require(Condition sourceCondition, Condition targetCondition) {
            ItemWrites.require(sourceCondition, Optional.of(item), source);
            ItemWrites.require(targetCondition, replaced, target);
        }
    }

    Committed.Result perform(Work work, Write.OfItem write) {
        if (write instanceof Write.PutItem put) {
            return Committed.Result.of(put(work, put));
        }
        if (write instanceof Write.DeleteItem delete) {
            delete(work, delete);
            return Committed.Result.NOTHING;
        }
        if (write instanceof Write.MoveItem move) {
            return Committed.Result.of(move(work, move));
        }
        if (write instanceof Write.CopyItem copy) {
            return Committed.Result.of(copy(work, copy));
        }
        return Committed.Result.of(patch(work, (Write.PatchItem) write));
    }

    private Written put(Work work, Write.PutItem write) {
        ItemAddress address = work.progress().resolve(write.address());
        Folder folder = shelf.get(address.collection());
        Optional<StoredItem> present = shelf.find(address);
        shelf.refuseFolder(folder, address.name());
        require(write.condition(), present, address);
        shelf.contents(folder.id()).refuseForeignUid(write.item().index().uid(), address.name(), address.name());
        return arrive(work, address, files.written(work, folder, address.name(), write.item()));
    }

    private void delete(Work work, Write.DeleteItem write) {
        ItemAddress address = work.progress().resolve(write.address());
        StoredItem present = shelf.get(address);
        require(write.condition(), Optional.of(present), address);
        leave(work, address);
    }

    /** Removes an item with its file. */
    void leave(Work work, ItemAddress address) {
        StoredItem present = shelf.get(address);
        files.delete(work, shelf.get(address.collection()), present);
        forget(work, address, Kind.DELETED);
    }

    private Written move(Work work, Write.MoveItem write) {
        Pair pair = pair(work, write.source(), write.target());
        pair.require(write.sourceCondition(), write.targetCondition());
        boolean inside = pair.source().collection().equals(pair.target().collection());
        String leaving = inside ? pair.source().name() : pair.target().name();
        shelf.contents(pair.target().collection())
                .refuseForeignUid(pair.item().uid(), pair.target().name(), leaving);
        StoredItem moved = files.moved(work, pair.source(), pair.target());
        forget(work, pair.source(), Kind.MOVED_AWAY);
        return arrive(work, pair.target(), moved);
    }

    private Written copy(Work work, Write.CopyItem write) {
        Pair pair = pair(work, write.source(), write.target());
        pair.require(write.sourceCondition(), write.targetCondition());
        String target = pair.target().name();
        shelf.contents(pair.target().collection()).refuseForeignUid(pair.item().uid(), target, target);
        int creator = pair.replaced().map(StoredItem::creator).orElse(write.author());
        Folder from = shelf.get(pair.source().collection());
        return arrive(work, pair.target(), files.copied(work, from, pair.item(), pair.target(), creator));
    }

    private Written patch(Work work, Write.PatchItem write) {
        ItemAddress address = work.progress().resolve(write.address());
        StoredItem patched =
                shelf.get(address).patched(write.changes(), work.progress().now());
        StoredItem stored = shelf.put(address, patched, work.progress().now());
        work.progress().tell(shelf.get(address.collection()).changed(), address.name(), Kind.CHANGED);
        return new Written(stored.asItem(address, Set.of(ItemPart.PROPERTIES)), false);
    }

    private Pair pair(Work work, ItemAddress from, ItemAddress to) {
        ItemAddress source = work.progress().resolve(from);
        ItemAddress target = work.progress().resolve(to);
        StoredItem item = shelf.get(source);
        shelf.refuseFolder(shelf.get(target.collection()), target.name());
        return new Pair(source, item, target, shelf.find(target));
    }

    /** Notes an item whose file is about to be there. */
    Written arrive(Work work, ItemAddress address, StoredItem item) {
        Optional<StoredItem> present = shelf.find(address);
        long before = present.map(old -> old.content().size()).orElse(0L);
        StoredItem stored = shelf.put(address, item, work.progress().now());
        work.grow(shelf.get(address.collection()), item.content().size() - before);
        Kind kind = present.isEmpty() ? Kind.CREATED : Kind.CHANGED;
        work.progress().tell(shelf.get(address.collection()).changed(), address.name(), kind);
        return new Written(stored.asItem(address, Set.of()), present.isEmpty());
    }

    /** Notes that an item is gone, or about to be. */
    void forget(Work work, ItemAddress address, Kind kind) {
        long size = shelf.get(address).content().size();
        shelf.remove(address, work.progress().now());
        Folder folder = shelf.get(address.collection());
        work.grow(folder, -size);
        work.progress().tell(folder.changed(), address.name(), kind);
    }

    private static void require(Condition condition, Optional<StoredItem> present, ItemAddress address) {
        if (!condition.holds(present.map(StoredItem::state))) {
            throw new ConditionFailedException(address);
        }
    }
}
