/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

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
import org.kalends.storage.api.support.UnitProgress;

/** The writes of items, inside a transaction. */
final class MemoryItemWrites {
    private final Folders folders;

    MemoryItemWrites(Folders folders) {
        this.folders = folders;
    }

    /** Both ends of a move or a copy, as they are found. */
    private record Pair(
            Folder from,
            ItemAddress source,
            StoredItem item,
            Folder to,
            ItemAddress target,
            Optional<StoredItem> replaced) {
        void require(Condition sourceCondition, Condition targetCondition) {
            MemoryItemWrites.require(sourceCondition, Optional.of(item), source);
            MemoryItemWrites.require(targetCondition, replaced, target);
        }
    }

    Committed.Result perform(UnitProgress progress, Write.OfItem write) {
        if (write instanceof Write.PutItem put) {
            return Committed.Result.of(put(progress, put));
        }
        if (write instanceof Write.DeleteItem delete) {
            delete(progress, delete);
            return Committed.Result.NOTHING;
        }
        if (write instanceof Write.MoveItem move) {
            return Committed.Result.of(move(progress, move));
        }
        if (write instanceof Write.CopyItem copy) {
            return Committed.Result.of(copy(progress, copy));
        }
        return Committed.Result.of(patch(progress, (Write.PatchItem) write));
    }

    private Written put(UnitProgress progress, Write.PutItem write) {
        ItemAddress address = progress.resolve(write.address());
        Folder folder = folders.get(address.collection());
        Optional<StoredItem> present = folder.item(address.name());
        folders.refuseFolder(folder, address.name());
        require(write.condition(), present, address);
        folder.refuseForeignUid(write.item().index().uid(), address.name(), address.name());
        StoredItem item = present.map(old -> old.replaced(write.item(), progress.now()))
                .orElseGet(() -> StoredItem.created(write.item(), progress.now()));
        return arrive(progress, folder, address, item);
    }

    private void delete(UnitProgress progress, Write.DeleteItem write) {
        ItemAddress address = progress.resolve(write.address());
        StoredItem present = folders.get(address);
        require(write.condition(), Optional.of(present), address);
        leave(progress, folders.get(address.collection()), address.name(), Kind.DELETED);
    }

    private Written move(UnitProgress progress, Write.MoveItem write) {
        Pair pair = pair(progress, write.source(), write.target());
        pair.require(write.sourceCondition(), write.targetCondition());
        String leaving =
                pair.from() == pair.to() ? pair.source().name() : pair.target().name();
        pair.to().refuseForeignUid(pair.item().uid(), pair.target().name(), leaving);
        leave(progress, pair.from(), pair.source().name(), Kind.MOVED_AWAY);
        return arrive(progress, pair.to(), pair.target(), pair.item());
    }

    private Written copy(UnitProgress progress, Write.CopyItem write) {
        Pair pair = pair(progress, write.source(), write.target());
        pair.require(write.sourceCondition(), write.targetCondition());
        pair.to()
                .refuseForeignUid(
                        pair.item().uid(), pair.target().name(), pair.target().name());
        int creator = pair.replaced().map(StoredItem::creator).orElse(write.author());
        return arrive(progress, pair.to(), pair.target(), pair.item().createdBy(creator, progress.now()));
    }

    private Written patch(UnitProgress progress, Write.PatchItem write) {
        ItemAddress address = progress.resolve(write.address());
        StoredItem patched = folders.get(address).patched(write.changes(), progress.now());
        Folder folder = folders.get(address.collection());
        StoredItem stored = folder.put(address.name(), patched, progress.now());
        progress.tell(folder.place(), address.name(), Kind.CHANGED);
        return new Written(stored.asItem(folder.id(), address.name(), Set.of(ItemPart.PROPERTIES)), false);
    }

    private Pair pair(UnitProgress progress, ItemAddress from, ItemAddress to) {
        ItemAddress source = progress.resolve(from);
        ItemAddress target = progress.resolve(to);
        StoredItem item = folders.get(source);
        Folder folder = folders.get(target.collection());
        folders.refuseFolder(folder, target.name());
        return new Pair(folders.get(source.collection()), source, item, folder, target, folder.item(target.name()));
    }

    private static Written arrive(UnitProgress progress, Folder folder, ItemAddress address, StoredItem item) {
        long before = folder.octets();
        boolean isNew = folder.item(address.name()).isEmpty();
        StoredItem stored = folder.put(address.name(), item, progress.now());
        progress.grow(folder.id().contextId(), folder.ownerId(), folder.octets() - before);
        progress.tell(folder.place(), address.name(), isNew ? Kind.CREATED : Kind.CHANGED);
        return new Written(stored.asItem(folder.id(), address.name(), Set.of()), isNew);
    }

    /** Removes an item and tells of it. */
    static void leave(UnitProgress progress, Folder folder, String name, Kind kind) {
        long before = folder.octets();
        folder.remove(name, progress.now());
        progress.grow(folder.id().contextId(), folder.ownerId(), folder.octets() - before);
        progress.tell(folder.place(), name, kind);
    }

    private static void require(Condition condition, Optional<StoredItem> present, ItemAddress address) {
        if (!condition.holds(present.map(StoredItem::state))) {
            throw new ConditionFailedException(address);
        }
    }
}
