/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Written;

/** The items kept in {@link Folders}. */
final class MemoryItemStore implements ItemStore {
    private final Folders folders;

    MemoryItemStore(Folders folders) {
        this.folders = folders;
    }

    @Override
    public Optional<Item> find(ItemAddress address, Set<ItemPart> parts) {
        return folders.locked(() -> lookUp(address).map(item -> asItem(item, address, parts)));
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

    @Override
    public Written put(ItemAddress address, NewItem item, Condition condition) {
        return folders.locked(() -> {
            Folder folder = folders.get(address.collection());
            Optional<StoredItem> present = folder.item(address.name());
            folders.refuseFolder(folder, address.name());
            require(condition, present, address);
            folder.refuseForeignUid(item.index().uid(), address.name(), address.name());
            Instant now = folders.now();
            Instant created = present.map(StoredItem::created).orElse(now);
            int creator = present.map(StoredItem::creator).orElse(item.author());
            Map<PropertyName, String> properties =
                    present.map(StoredItem::properties).orElse(Map.of());
            StoredItem stored =
                    folder.put(address.name(), new StoredItem(item, creator, properties, created, now, 0), now);
            return new Written(asItem(stored, address, Set.of()), present.isEmpty());
        });
    }

    @Override
    public void delete(ItemAddress address, Condition condition) {
        folders.locked(() -> {
            StoredItem present = get(address);
            require(condition, Optional.of(present), address);
            folders.get(address.collection()).remove(address.name(), folders.now());
            return present;
        });
    }

    @Override
    public Written move(ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition) {
        return folders.locked(() -> {
            StoredItem item = get(source);
            Folder from = folders.get(source.collection());
            Folder to = folders.get(target.collection());
            Optional<StoredItem> replaced = to.item(target.name());
            folders.refuseFolder(to, target.name());
            require(sourceCondition, Optional.of(item), source);
            require(targetCondition, replaced, target);
            String alsoMine = from == to ? source.name() : target.name();
            to.refuseForeignUid(item.uid(), target.name(), alsoMine);
            Instant now = folders.now();
            from.remove(source.name(), now);
            StoredItem stored = to.put(target.name(), item, now);
            return new Written(asItem(stored, target, Set.of()), replaced.isEmpty());
        });
    }

    @Override
    public Written copy(
            ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition, int author) {
        return folders.locked(() -> {
            StoredItem item = get(source);
            Folder to = folders.get(target.collection());
            Optional<StoredItem> replaced = to.item(target.name());
            folders.refuseFolder(to, target.name());
            require(sourceCondition, Optional.of(item), source);
            require(targetCondition, replaced, target);
            to.refuseForeignUid(item.uid(), target.name(), target.name());
            Instant now = folders.now();
            int creator = replaced.map(StoredItem::creator).orElse(author);
            StoredItem stored = to.put(target.name(), item.createdBy(creator, now), now);
            return new Written(asItem(stored, target, Set.of()), replaced.isEmpty());
        });
    }

    @Override
    public Item patch(ItemAddress address, Map<PropertyName, Optional<String>> changes) {
        return folders.locked(() -> {
            StoredItem present = get(address);
            Map<PropertyName, String> properties = new HashMap<>(present.properties());
            changes.forEach((property, value) ->
                    value.ifPresentOrElse(text -> properties.put(property, text), () -> properties.remove(property)));
            Instant now = folders.now();
            StoredItem patched =
                    new StoredItem(present.content(), present.creator(), properties, present.created(), now, 0);
            StoredItem stored = folders.get(address.collection()).put(address.name(), patched, now);
            return asItem(stored, address, Set.of(ItemPart.PROPERTIES));
        });
    }

    private Optional<StoredItem> lookUp(ItemAddress address) {
        return folders.find(address.collection()).flatMap(folder -> folder.item(address.name()));
    }

    private StoredItem get(ItemAddress address) {
        return lookUp(address).orElseThrow(() -> new NoSuchItemException(address));
    }

    private static Predicate<Map.Entry<String, StoredItem>> wanted(Selection selection) {
        if (selection instanceof Selection.Names names) {
            Set<String> asked = new HashSet<>(names.names());
            return entry -> asked.contains(entry.getKey());
        }
        if (selection instanceof Selection.Matching matching) {
            return entry -> new IndexMatch(entry.getKey(), entry.getValue()).satisfies(matching.condition());
        }
        return entry -> true;
    }

    private static void require(Condition condition, Optional<StoredItem> present, ItemAddress address) {
        if (!condition.holds(present.map(StoredItem::state))) {
            throw new ConditionFailedException(address);
        }
    }

    private static Item asItem(StoredItem item, ItemAddress address, Set<ItemPart> parts) {
        return item.asItem(address.collection(), address.name(), parts);
    }
}
