/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Optional;

/**
 * Does a unit with the methods of {@link ItemStore} and {@link CollectionStore}, for a store that has nothing better: one write
 * that is a transaction of its own. What they cannot promise is refused before anything is done.
 */
final class SingleWrites {
    private final Storage storage;

    SingleWrites(Storage storage) {
        this.storage = storage;
    }

    Committed commit(Unit unit) {
        if (!unit.guards().isEmpty()) {
            throw new UnitNotSupportedException("This store checks no guards in the transaction of a write");
        }
        if (unit.writes().size() > 1) {
            throw new UnitNotSupportedException("This store does one write in a transaction");
        }
        return new Committed(unit.writes().stream().map(this::perform).toList(), List.of());
    }

    private Committed.Result perform(Write write) {
        if (write instanceof Write.OfItem item) {
            return perform(item).map(Committed.Result::of).orElse(Committed.Result.NOTHING);
        }
        if (write instanceof Write.OfCollection collection) {
            return perform(collection).map(Committed.Result::of).orElse(Committed.Result.NOTHING);
        }
        throw new UnitNotSupportedException(
                "This store has no " + write.getClass().getSimpleName());
    }

    private Optional<Written> perform(Write.OfItem write) {
        ItemStore items = storage.items();
        if (write instanceof Write.PutItem put) {
            return Optional.of(items.put(put.address(), put.item(), put.condition()));
        }
        if (write instanceof Write.MoveItem move) {
            return Optional.of(
                    items.move(move.source(), move.target(), move.sourceCondition(), move.targetCondition()));
        }
        if (write instanceof Write.CopyItem copy) {
            return Optional.of(items.copy(
                    copy.source(), copy.target(), copy.sourceCondition(), copy.targetCondition(), copy.author()));
        }
        if (write instanceof Write.PatchItem patch) {
            return Optional.of(new Written(items.patch(patch.address(), patch.changes()), false));
        }
        Write.DeleteItem delete = (Write.DeleteItem) write;
        items.delete(delete.address(), delete.condition());
        return Optional.empty();
    }

    private Optional<StoredCollection> perform(Write.OfCollection write) {
        CollectionStore collections = storage.collections();
        if (write instanceof Write.CreateCollection create) {
            return Optional.of(collections.create(create.collection(), create.replace()));
        }
        if (write instanceof Write.RenameCollection rename) {
            return Optional.of(collections.rename(rename.id(), rename.name(), rename.replace()));
        }
        if (write instanceof Write.CopyCollection copy) {
            return Optional.of(collections.copy(copy.source(), copy.target(), copy.replace()));
        }
        if (write instanceof Write.PatchCollection patch) {
            return Optional.of(collections.patch(patch.id(), patch.changes()));
        }
        if (write instanceof Write.GrantRights grant) {
            return Optional.of(collections.grant(grant.id(), grant.grants()));
        }
        collections.delete(((Write.DeleteCollection) write).id());
        return Optional.empty();
    }
}
