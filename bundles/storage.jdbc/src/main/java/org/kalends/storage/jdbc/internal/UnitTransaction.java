/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.NoSuchItemException;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitProgress;

/** The transaction of a unit: its session, the collections it has taken, and how far it has come. */
final class UnitTransaction {
    private final Session session;
    private final UnitProgress progress;
    private final CollectionTable table;
    private final CollectionQueries queries;
    private final Map<FolderKey, Optional<CollectionRow>> taken = new HashMap<>();

    UnitTransaction(Session session, UnitProgress progress, CollectionTable table, CollectionQueries queries) {
        this.session = session;
        this.progress = progress;
        this.table = table;
        this.queries = queries;
    }

    Session session() {
        return session;
    }

    /** The time of all changes. */
    Instant now() {
        return progress.now();
    }

    /** The time of all changes, as columns have it. */
    long millis() {
        return progress.now().toEpochMilli();
    }

    /** Takes the rows of collections, which nobody else then changes before the transaction ends. */
    void take(Collection<CollectionId> collections) throws SQLException {
        List<FolderKey> keys = collections.stream()
                .flatMap(id -> FolderKey.of(id).stream())
                .distinct()
                .sorted(CollectionRow.ORDER)
                .toList();
        for (FolderKey key : keys) {
            find(key);
        }
    }

    private Optional<CollectionRow> find(FolderKey key) throws SQLException {
        Optional<CollectionRow> known = taken.get(key);
        if (known == null) {
            known = table.take(session, key);
            taken.put(key, known);
        }
        return known;
    }

    /**
     * Takes the rows of collections that the unit does not name, if rows have to be taken.
     *
     * @return whether what was read of them before may be outdated
     */
    boolean hold(List<StoredCollection> collections) throws SQLException {
        if (!session.dialect().locksRows() || collections.isEmpty()) {
            return false;
        }
        take(collections.stream().map(StoredCollection::id).toList());
        return true;
    }

    /** Collections have come, gone or changed their names under this transaction's own hands. */
    void forgetRows() {
        taken.clear();
    }

    CollectionId resolve(CollectionId id) {
        return progress.resolve(id);
    }

    ItemAddress resolve(ItemAddress address) {
        return progress.resolve(address);
    }

    /**
     * The collection that a write means.
     *
     * @throws NoSuchCollectionException when there is none
     */
    CollectionRow row(CollectionId id) throws SQLException {
        CollectionId resolved = resolve(id);
        return find(FolderKey.require(resolved)).orElseThrow(() -> new NoSuchCollectionException(resolved));
    }

    /**
     * The collection of an item that must be there.
     *
     * @param address resolved
     * @throws NoSuchItemException when there is no such collection
     */
    CollectionRow rowOf(ItemAddress address) throws SQLException {
        Optional<FolderKey> key = FolderKey.of(address.collection());
        Optional<CollectionRow> row = key.isPresent() ? find(key.get()) : Optional.empty();
        return row.orElseThrow(() -> new NoSuchItemException(address));
    }

    /**
     * Notes by how much a collection's octets are about to grow, or to shrink if negative.
     *
     * @throws NoSuchCollectionException when there is no such collection, and somebody has to know whose it is
     */
    void grow(FolderKey key, long octets) throws SQLException {
        if (progress.isBounded()) {
            progress.grow(key.contextId(), row(key.id()).ownerId(), octets);
        }
    }

    /** Notes by how much the octets of a collection have grown, or shrunk if negative, that came or went as a whole. */
    void grown(StoredCollection collection, long octets) {
        progress.grow(collection.id().contextId(), collection.ownerId(), octets);
    }

    /** Notes a copy of a collection. */
    void arrived(FolderKey key, NewCollection copy, StoredCollection original) {
        forgetRows();
        progress.grow(key.contextId(), copy.ownerId(), original.octets());
        UnitProgress.Place place = new UnitProgress.Place(key.id(), copy.type(), copy.ownerId(), original.sequence());
        progress.tell(place, "", ChangeEvent.Kind.CREATED);
    }

    /**
     * Checks the guards on what is stored, if all growth is known by now.
     *
     * @throws QuotaExceededException when there is no room
     */
    void requireRoom() throws SQLException {
        progress.requireRoom((contextId, ownerId) -> ownerId.isPresent()
                ? queries.octets(session, contextId, ownerId.getAsInt())
                : queries.octets(session, contextId));
    }

    /**
     * Counts one more change of a collection.
     *
     * @param octets how many octets more its items take, or fewer if negative
     * @throws NoSuchCollectionException when there is no such collection
     */
    UnitProgress.Place advance(FolderKey key, long octets) throws SQLException {
        return table.advance(session, key, octets, millis());
    }

    /**
     * Counts one more change of a collection, by which an item comes or gets other octets.
     *
     * @param octets how many octets more its items take, or fewer if negative
     * @param indexRevision by which the index of the item was drawn
     */
    UnitProgress.Place receive(FolderKey key, long octets, int indexRevision) throws SQLException {
        return table.receive(session, key, octets, indexRevision, millis());
    }

    /** Notes a change of an item, or of the collection itself if the name is empty. */
    void tell(UnitProgress.Place place, String name, ChangeEvent.Kind kind) {
        progress.tell(place, name, kind);
    }

    /** Notes a change of a collection. */
    void tell(StoredCollection collection, ChangeEvent.Kind kind) {
        UnitProgress.Place place =
                new UnitProgress.Place(collection.id(), collection.type(), collection.ownerId(), collection.sequence());
        progress.tell(place, "", kind);
    }
}
