/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;

/** One collection with its items and its history. Guarded by the lock of {@link Folders}. */
final class Folder {
    /** What is left of an item that is gone. */
    record Tombstone(long sequence, Instant deleted) {}

    private final CollectionId id;
    private final NewCollection description;
    private final Instant created;
    private final Map<PropertyName, String> properties;
    private final NavigableMap<String, StoredItem> items = new TreeMap<>(CodePointOrder.ASCENDING);
    private final Map<String, String> namesByUid = new HashMap<>();
    private final Map<String, Tombstone> tombstones = new HashMap<>();
    private String name;
    private Instant modified;
    private long sequence;
    private long horizon;
    private List<Grant> grants = List.of();
    private long octets;

    Folder(CollectionId id, NewCollection description, Instant now) {
        this.id = id;
        this.description = description;
        this.created = now;
        this.properties = new HashMap<>(description.properties());
        this.name = description.name();
        this.modified = now;
    }

    CollectionId id() {
        return id;
    }

    boolean isOf(int contextId, int ownerId) {
        return id.contextId() == contextId && description.ownerId() == ownerId;
    }

    boolean isNamed(String wantedType, String wantedName) {
        return description.type().equals(wantedType) && name.equals(wantedName);
    }

    int ownerId() {
        return description.ownerId();
    }

    String type() {
        return description.type();
    }

    CollectionPath path() {
        return new CollectionPath(name);
    }

    boolean isSibling(Folder other) {
        return isOf(other.id.contextId(), other.ownerId()) && other.type().equals(type());
    }

    long sequence() {
        return sequence;
    }

    /** What all items take together. */
    long octets() {
        return octets;
    }

    List<Grant> grants() {
        return grants;
    }

    /** The lowest sequence since which all tombstones are still there. */
    long horizon() {
        return horizon;
    }

    NavigableMap<String, StoredItem> items() {
        return items;
    }

    Map<String, Tombstone> tombstones() {
        return tombstones;
    }

    Optional<StoredItem> item(String itemName) {
        return Optional.ofNullable(items.get(itemName));
    }

    /** The item that has a UID. */
    Optional<Item> withUid(String uid, Set<ItemPart> parts) {
        return Optional.ofNullable(namesByUid.get(uid))
                .map(itemName -> items.get(itemName).asItem(id, itemName, parts));
    }

    StoredCollection describe() {
        return new StoredCollection(
                id,
                description.type(),
                description.ownerId(),
                name,
                description.standard(),
                sequence,
                created,
                modified,
                properties,
                grants,
                octets);
    }

    /** What describes a copy of this that belongs to another folder's owner. */
    NewCollection descriptionAt(NewCollection other, CollectionPath path) {
        return new NewCollection(other.contextId(), other.ownerId(), other.type(), path.text(), false, properties);
    }

    void rename(CollectionPath newName) {
        name = newName.text();
    }

    void touch(Instant now) {
        modified = now;
    }

    void patch(Map<PropertyName, Optional<String>> changes, Instant now) {
        changes.forEach((property, value) ->
                value.ifPresentOrElse(text -> properties.put(property, text), () -> properties.remove(property)));
        advance(now);
    }

    /** Says who may do what. */
    void grant(List<Grant> newGrants, Instant now) {
        grants = newGrants;
        advance(now);
    }

    /**
     * Refuses a UID, unless it is none, that an item other than those of these two names has, and one that is not the UID of the item that would
     * be replaced.
     *
     * @param replaced name of the item that would be replaced, if there is one
     * @param leaving name of another item that may have the UID, as it goes away
     */
    void refuseForeignUid(String uid, String replaced, String leaving) {
        StoredItem present = items.get(replaced);
        if (present != null && !present.uid().equals(uid)) {
            throw new UidTakenException(new ItemAddress(id, replaced));
        }
        String holder = namesByUid.get(uid);
        if (holder != null && !holder.equals(replaced) && !holder.equals(leaving)) {
            throw new UidTakenException(new ItemAddress(id, holder));
        }
    }

    /** Writes an item under a name, as the collection's next change. */
    StoredItem put(String itemName, StoredItem item, Instant now) {
        StoredItem previous = items.get(itemName);
        if (previous != null) {
            leave(previous);
        }
        StoredItem stored = item.at(advance(now));
        items.put(itemName, stored);
        octets += stored.octets();
        if (!stored.uid().isEmpty()) {
            namesByUid.put(stored.uid(), itemName);
        }
        tombstones.remove(itemName);
        return stored;
    }

    /** Removes an item, as the collection's next change. */
    void remove(String itemName, Instant now) {
        leave(items.remove(itemName));
        tombstones.put(itemName, new Tombstone(advance(now), now));
    }

    private void leave(StoredItem gone) {
        namesByUid.remove(gone.uid());
        octets -= gone.octets();
    }

    void forget(Instant before) {
        tombstones.values().removeIf(tombstone -> {
            boolean old = tombstone.deleted().isBefore(before);
            if (old) {
                horizon = Math.max(horizon, tombstone.sequence());
            }
            return old;
        });
    }

    /** Takes over all items of another collection, as written by its own owner. */
    void fill(Folder source, Instant now) {
        source.items.forEach((itemName, item) -> put(itemName, item.createdBy(ownerId(), now), now));
    }

    private long advance(Instant now) {
        modified = now;
        return ++sequence;
    }
}
