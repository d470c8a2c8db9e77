/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.StoredCollection;

/** The collections and their items in tables of the {@link Ledger}, inside whose lock all of this is called. */
final class Shelf {
    private record Owner(int contextId, int id) {}

    private final Clock clock;
    private final Table<CollectionId, Folder> folders;
    private final Table<ItemAddress, StoredItem> items;
    private final Table<ItemAddress, Tombstone> tombstones;
    private final Table<Integer, Long> numbers;
    private final Map<CollectionId, Contents> contents = new HashMap<>();
    private final Map<Owner, NavigableMap<Long, Folder>> byOwner = new HashMap<>();
    private final Map<String, CollectionId> byDirectory = new HashMap<>();

    Shelf(Ledger ledger, Clock clock) {
        this.clock = clock;
        this.folders = ledger.table("collection", CollectionId.class, Folder.class);
        this.items = ledger.table("item", ItemAddress.class, StoredItem.class);
        this.tombstones = ledger.table("tombstone", ItemAddress.class, Tombstone.class);
        this.numbers = ledger.table("number", Integer.class, Long.class);
        folders.observe(this::changed);
        items.observe((address, old, now) -> {
            contents(address.collection()).changed(address.name(), old, now);
            dropEmpty(address.collection());
        });
        tombstones.observe((address, old, now) -> {
            contents(address.collection()).buried(address.name(), now);
            dropEmpty(address.collection());
        });
    }

    private void changed(CollectionId id, Optional<Folder> old, Optional<Folder> now) {
        old.ifPresent(folder -> {
            ofOwner(folder).remove(folder.number());
            byDirectory.remove(FileNames.folded(folder.directory()), id);
        });
        now.ifPresent(folder -> {
            ofOwner(folder).put(folder.number(), folder);
            byDirectory.put(FileNames.folded(folder.directory()), id);
        });
        dropEmpty(id);
    }

    private NavigableMap<Long, Folder> ofOwner(Folder folder) {
        return byOwner.computeIfAbsent(new Owner(folder.id().contextId(), folder.ownerId()), any -> new TreeMap<>());
    }

    /** A transaction that is taken back may take back the collection before its items. */
    private void dropEmpty(CollectionId id) {
        if (folders.find(id).isEmpty() && contents(id).isEmpty()) {
            contents.remove(id);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The oldest first. */
    List<Folder> all() {
        return folders.values().stream()
                .sorted(Comparator.comparingLong(Folder::number))
                .toList();
    }

    /** All of an owner, the oldest first. */
    Collection<Folder> ownedBy(int contextId, int ownerId) {
        return Collections.unmodifiableCollection(
                byOwner.getOrDefault(new Owner(contextId, ownerId), Collections.emptyNavigableMap())
                        .values());
    }

    Optional<Folder> find(CollectionId id) {
        return folders.find(id);
    }

    Folder get(CollectionId id) {
        return find(id).orElseThrow(() -> new NoSuchCollectionException(id));
    }

    Optional<Folder> find(int contextId, int ownerId, String type, String name) {
        return ownedBy(contextId, ownerId).stream()
                .filter(folder -> folder.isNamed(type, name))
                .findFirst();
    }

    /** The collection that lies in a directory, or in one that some file systems take for it. */
    Optional<Folder> inDirectory(String directory) {
        return Optional.ofNullable(byDirectory.get(FileNames.folded(directory))).flatMap(this::find);
    }

    Optional<StoredItem> find(ItemAddress address) {
        return items.find(address);
    }

    StoredItem get(ItemAddress address) {
        return find(address).orElseThrow(() -> new NoSuchItemException(address));
    }

    Contents contents(CollectionId id) {
        return contents.computeIfAbsent(id, Contents::new);
    }

    /** Those of all collections. */
    Collection<StoredItem> items() {
        return items.values();
    }

    /** What the items of an owner take together. */
    long octetsOf(int contextId, int ownerId) {
        return octets(ownedBy(contextId, ownerId).stream());
    }

    /** What the items of a context take together. */
    long octetsOf(int contextId) {
        return octets(folders.values().stream().filter(folder -> folder.id().contextId() == contextId));
    }

    private long octets(Stream<Folder> counted) {
        return counted.mapToLong(folder -> contents(folder.id()).octets()).sum();
    }

    StoredCollection describe(Folder folder) {
        return folder.describe(contents(folder.id()).octets());
    }

    void put(Folder folder) {
        folders.put(folder.id(), folder);
    }

    /** Counts one more change of a collection. */
    Folder advance(CollectionId id, Instant now) {
        Folder next = get(id).next(now);
        put(next);
        return next;
    }

    /** Ids begin with the time at which the state began, so that those of a state that was lost are not used again. */
    Folder add(NewCollection wanted, String directory, Instant now) {
        int context = wanted.contextId();
        long number = numbers.find(context).orElse(now.toEpochMilli()) + 1;
        numbers.put(context, number);
        CollectionId id = new CollectionId(context, Long.toString(number));
        put(Folder.of(id, wanted, directory, now));
        return get(id);
    }

    /** All that is below a collection, the oldest first. */
    List<Folder> below(Folder above) {
        return ownedBy(above.id().contextId(), above.ownerId()).stream()
                .filter(folder -> folder.isBelow(above))
                .toList();
    }

    /** Forgets a collection with all that is in it. */
    void remove(Folder folder) {
        Contents gone = contents(folder.id());
        List.copyOf(gone.items().keySet()).forEach(name -> items.remove(new ItemAddress(folder.id(), name)));
        List.copyOf(gone.tombstones().keySet()).forEach(name -> tombstones.remove(new ItemAddress(folder.id(), name)));
        folders.remove(folder.id());
    }

    /** Writes an item, as its collection's next change. */
    StoredItem put(ItemAddress address, StoredItem item, Instant now) {
        StoredItem stored = item.at(advance(address.collection(), now).sequence());
        items.put(address, stored);
        tombstones.remove(address);
        return stored;
    }

    /** Keeps an item in another form, which is no change of it. */
    void keep(ItemAddress address, StoredItem item) {
        items.put(address, item);
    }

    /** Removes an item, as its collection's next change. */
    void remove(ItemAddress address, Instant now) {
        items.remove(address);
        long sequence = advance(address.collection(), now).sequence();
        tombstones.put(address, new Tombstone(sequence, now));
    }

    /** Forgets tombstones that are older than this. */
    void forget(Instant before) {
        for (Map.Entry<ItemAddress, Tombstone> entry :
                new ArrayList<>(tombstones.all().entrySet())) {
            if (entry.getValue().deleted().isBefore(before)) {
                tombstones.remove(entry.getKey());
                put(get(entry.getKey().collection()).forgotten(entry.getValue().sequence()));
            }
        }
    }

    /** Refuses an item where there is a collection. */
    void refuseFolder(Folder parent, String itemName) {
        CollectionPath path = parent.path().child(itemName);
        if (find(parent.id().contextId(), parent.ownerId(), parent.type(), path.text())
                .isPresent()) {
            throw new NameTakenException(itemName);
        }
    }
}
