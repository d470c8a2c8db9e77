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
import org.kalends.storage.api.support.CodePointOrder;
import org.kalends.storage.api.support.UnitProgress;

/** One collection with its items and its history. Guarded by the lock of {@link Folders}. */
final class Folder {
    /** What is left of an item that is gone. */
    record Tombstone(long sequence, Instant deleted) {}

    private final CollectionId id;
    private final NewCollection description;
    private final Instant created;
    private final NavigableMap<String, StoredItem> items = new TreeMap<>(CodePointOrder.ASCENDING);
    private final Map<String, String> namesByUid = new HashMap<>();
    private final Map<String, Tombstone> tombstones = new HashMap<>();
    private final UndoLog undo;
    private State state;

    /** What changes as a whole. */
    private record State(
            String name,
            Map<PropertyName, String> properties,
            PersonalValues personal,
            Instant modified,
            long sequence,
            long horizon,
            List<Grant> grants,
            long octets) {
        State patched(Map<PropertyName, Optional<String>> changes) {
            Map<PropertyName, String> patched = PersonalValues.patched(properties, changes);
            return new State(name, patched, personal, modified, sequence, horizon, grants, octets);
        }

        State personally(PersonalValues newPersonal) {
            return new State(name, properties, newPersonal, modified, sequence, horizon, grants, octets);
        }

        State named(String newName) {
            return new State(newName, properties, personal, modified, sequence, horizon, grants, octets);
        }

        State modifiedAt(Instant now) {
            return new State(name, properties, personal, now, sequence, horizon, grants, octets);
        }

        State next(Instant now) {
            return new State(name, properties, personal, now, sequence + 1, horizon, grants, octets);
        }

        State forgotten(long newHorizon) {
            return new State(name, properties, personal, modified, sequence, newHorizon, grants, octets);
        }

        State granted(List<Grant> newGrants) {
            return new State(name, properties, personal, modified, sequence, horizon, newGrants, octets);
        }

        State grown(long growth) {
            return new State(name, properties, personal, modified, sequence, horizon, grants, octets + growth);
        }
    }

    Folder(CollectionId id, NewCollection description, Instant now, UndoLog undo) {
        this.id = id;
        this.description = description;
        this.created = now;
        this.undo = undo;
        this.state =
                new State(description.name(), description.properties(), PersonalValues.NONE, now, 0, 0, List.of(), 0);
    }

    private void change(State changed) {
        State before = state;
        undo.note(() -> state = before);
        state = changed;
    }

    CollectionId id() {
        return id;
    }

    /** Grows with every collection of the context that is created. */
    long number() {
        return Long.parseLong(id.folderId());
    }

    boolean isOf(int contextId, int ownerId) {
        return id.contextId() == contextId && description.ownerId() == ownerId;
    }

    boolean isNamed(String wantedType, String wantedName) {
        return description.type().equals(wantedType) && state.name().equals(wantedName);
    }

    int ownerId() {
        return description.ownerId();
    }

    String type() {
        return description.type();
    }

    CollectionPath path() {
        return new CollectionPath(state.name());
    }

    boolean isSibling(Folder other) {
        return isOf(other.id.contextId(), other.ownerId()) && other.type().equals(type());
    }

    long sequence() {
        return state.sequence();
    }

    /** What all items take together. */
    long octets() {
        return state.octets();
    }

    List<Grant> grants() {
        return state.grants();
    }

    /** The lowest sequence since which all tombstones are still there. */
    long horizon() {
        return state.horizon();
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

    /** Where a change that has just been made happened. */
    UnitProgress.Place place() {
        return new UnitProgress.Place(id, type(), ownerId(), sequence());
    }

    StoredCollection describe() {
        return new StoredCollection(
                id,
                description.type(),
                description.ownerId(),
                state.name(),
                description.standard(),
                state.sequence(),
                created,
                state.modified(),
                state.properties(),
                state.grants(),
                state.octets());
    }

    /** What describes a copy of this that belongs to another folder's owner. */
    NewCollection descriptionAt(NewCollection other, CollectionPath path) {
        return new NewCollection(
                other.contextId(), other.ownerId(), other.type(), path.text(), false, state.properties());
    }

    void rename(CollectionPath newName) {
        change(state.named(newName.text()));
    }

    void touch(Instant now) {
        change(state.modifiedAt(now));
    }

    void patch(Map<PropertyName, Optional<String>> changes, Instant now) {
        change(state.patched(changes));
        advance(now);
    }

    /** What users keep of their own at the collection itself. */
    PersonalValues personal() {
        return state.personal();
    }

    void patch(int userId, Map<PropertyName, Optional<String>> changes, Instant now) {
        change(state.personally(state.personal().patched(userId, changes)));
        advance(now);
    }

    /** Hangs something else on an item, which is no change of it. */
    void hang(String itemName, Extras extras) {
        undo.put(items, itemName, items.get(itemName).with(extras));
    }

    /** Says who may do what. */
    void grant(List<Grant> newGrants, Instant now) {
        change(state.granted(newGrants));
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
        undo.put(items, itemName, stored);
        change(state.grown(stored.octets()));
        if (!stored.uid().isEmpty()) {
            undo.put(namesByUid, stored.uid(), itemName);
        }
        undo.remove(tombstones, itemName);
        return stored;
    }

    /** Removes an item, as the collection's next change. */
    void remove(String itemName, Instant now) {
        leave(items.get(itemName));
        undo.remove(items, itemName);
        undo.put(tombstones, itemName, new Tombstone(advance(now), now));
    }

    private void leave(StoredItem gone) {
        undo.remove(namesByUid, gone.uid());
        change(state.grown(-gone.octets()));
    }

    void forget(Instant before) {
        tombstones.values().removeIf(tombstone -> {
            boolean old = tombstone.deleted().isBefore(before);
            if (old) {
                change(state.forgotten(Math.max(state.horizon(), tombstone.sequence())));
            }
            return old;
        });
    }

    /** Takes over all items of another collection, as written by its own owner. */
    void fill(Folder source, Instant now) {
        source.items.forEach((itemName, item) -> put(itemName, item.createdBy(ownerId(), now), now));
    }

    /** Counts one more change. */
    long advance(Instant now) {
        change(state.next(now));
        return state.sequence();
    }
}
