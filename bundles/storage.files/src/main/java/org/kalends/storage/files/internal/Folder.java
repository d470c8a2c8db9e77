/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitProgress;

/**
 * All that is kept of a collection beside its items, immutable.
 *
 * @param place whose it is, and where it lies
 * @param standard whether every user has one
 * @param history how far it has come
 * @param notes what has been said about it
 */
record Folder(CollectionId id, Place place, boolean standard, Instant created, History history, Notes notes) {
    /**
     * Where it is.
     *
     * @param name its path in its owner's home
     * @param directory its path on disk, from the root of the store
     */
    record Place(String type, int ownerId, String name, String directory) {
        Place moved(CollectionPath newName, String newDirectory) {
            return new Place(type, ownerId, newName.text(), newDirectory);
        }
    }

    /**
     * How far it has come.
     *
     * @param horizon the lowest sequence since which all tombstones are still there
     */
    record History(Instant modified, long sequence, long horizon) {}

    /** What has been said about it. */
    record Notes(Map<PropertyName, String> properties, PersonalValues personal, List<Grant> grants) {}

    static Folder of(CollectionId id, NewCollection wanted, String directory, Instant now) {
        return new Folder(
                id,
                new Place(wanted.type(), wanted.ownerId(), wanted.name(), directory),
                wanted.standard(),
                now,
                new History(now, 0, 0),
                new Notes(wanted.properties(), PersonalValues.NONE, List.of()));
    }

    /** Grows from collection to collection. */
    long number() {
        return Long.parseLong(id.folderId());
    }

    String directory() {
        return place.directory();
    }

    CollectionPath path() {
        return new CollectionPath(place.name());
    }

    String type() {
        return place.type();
    }

    int ownerId() {
        return place.ownerId();
    }

    long sequence() {
        return history.sequence();
    }

    boolean isOf(int contextId, int ownerId) {
        return id.contextId() == contextId && place.ownerId() == ownerId;
    }

    boolean isNamed(String type, String name) {
        return place.type().equals(type) && place.name().equals(name);
    }

    /** Whether this is in the other, at any depth. */
    boolean isBelow(Folder other) {
        return other.isOf(id.contextId(), ownerId()) && other.type().equals(type()) && path().isBelow(other.path());
    }

    Folder moved(CollectionPath newName, String newDirectory) {
        return new Folder(id, place.moved(newName, newDirectory), standard, created, history, notes);
    }

    /** After one more change. */
    Folder next(Instant now) {
        return after(new History(now, history.sequence() + 1, history.horizon()));
    }

    Folder touched(Instant now) {
        return after(new History(now, history.sequence(), history.horizon()));
    }

    /** After a tombstone has gone. */
    Folder forgotten(long sequence) {
        return after(new History(history.modified(), history.sequence(), Math.max(sequence, history.horizon())));
    }

    private Folder after(History newHistory) {
        return new Folder(id, place, standard, created, newHistory, notes);
    }

    Folder with(Map<PropertyName, String> properties) {
        return with(new Notes(properties, notes.personal(), notes.grants()));
    }

    Folder with(PersonalValues personal) {
        return with(new Notes(notes.properties(), personal, notes.grants()));
    }

    Folder with(List<Grant> grants) {
        return with(new Notes(notes.properties(), notes.personal(), grants));
    }

    private Folder with(Notes newNotes) {
        return new Folder(id, place, standard, created, history, newNotes);
    }

    /** What describes a copy of this that belongs to another folder's owner. */
    NewCollection descriptionAt(NewCollection other, CollectionPath path) {
        return new NewCollection(
                other.contextId(), other.ownerId(), other.type(), path.text(), false, notes.properties());
    }

    /** Where a change that has just been made happened. */
    UnitProgress.Place changed() {
        return new UnitProgress.Place(id, type(), ownerId(), sequence());
    }

    /** @param octets what its items take */
    StoredCollection describe(long octets) {
        return new StoredCollection(
                id,
                place.type(),
                place.ownerId(),
                place.name(),
                standard,
                history.sequence(),
                created,
                history.modified(),
                notes.properties(),
                notes.grants(),
                octets);
    }
}
