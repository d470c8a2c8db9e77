/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.StoredCollection;

/** The items of a store that others fill. */
final class FilledItems extends UnitItemStore {
    private final FilledStorage storage;

    FilledItems(FilledStorage storage) {
        super(storage::commit);
        this.storage = storage;
    }

    @Override
    public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
        return storage.find(address.collection())
                .map(collection -> collection.items().get(address.name()))
                .map(item -> item.in(address.collection(), parts));
    }

    @Override
    public Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts) {
        return storage.get(collection).items().values().stream()
                .filter(wanted(selection))
                .map(item -> item.in(collection, parts));
    }

    private static Predicate<FilledItem> wanted(Selection selection) {
        if (selection instanceof Selection.Names names) {
            Set<String> all = new HashSet<>(names.names());
            return item -> all.contains(item.name());
        }
        if (selection instanceof Selection.Matching matching) {
            return item -> item.match().isSelectedBy(matching);
        }
        return item -> true;
    }

    @Override
    public List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts) {
        return storage.collections().ownedBy(contextId, ownerId).stream()
                .filter(collection -> collection.type().equals(type))
                .map(StoredCollection::id)
                .flatMap(id -> storage.find(id).stream())
                .flatMap(collection -> collection.items().values().stream()
                        .filter(item -> item.content().index().uid().equals(uid))
                        .map(item -> item.in(collection.facts().id(), parts)))
                .toList();
    }
}
