/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.support.UnitItemStore;

/** The items kept in {@link Folders}. */
final class MemoryItemStore extends UnitItemStore {
    private final Folders folders;

    MemoryItemStore(Folders folders, MemoryUnits units) {
        super(units::commit);
        this.folders = folders;
    }

    @Override
    public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
        return folders.locked(
                () -> folders.find(address).map(item -> item.asItem(address.collection(), address.name(), parts)));
    }

    @Override
    public Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts) {
        List<Item> selected = folders.locked(() -> {
            Predicate<Map.Entry<String, StoredItem>> wanted = wanted(selection);
            return folders.get(collection).items().entrySet().stream()
                    .filter(wanted)
                    .map(entry -> entry.getValue().asItem(collection, entry.getKey(), parts))
                    .toList();
        });
        return selected.stream();
    }

    @Override
    public List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts) {
        return folders.locked(() -> folders.all().stream()
                .filter(folder ->
                        folder.isOf(contextId, ownerId) && folder.type().equals(type))
                .flatMap(folder -> folder.withUid(uid, parts).stream())
                .toList());
    }

    private static Predicate<Map.Entry<String, StoredItem>> wanted(Selection selection) {
        if (selection instanceof Selection.Names names) {
            Set<String> asked = new HashSet<>(names.names());
            return entry -> asked.contains(entry.getKey());
        }
        if (selection instanceof Selection.Matching matching) {
            return entry -> entry.getValue().match(entry.getKey()).isSelectedBy(matching);
        }
        return entry -> true;
    }
}
