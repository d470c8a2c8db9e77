/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.ChangeEvent.Kind;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoParentException;
import org.kalends.storage.api.StoredCollection;

/** Collections with all that is below them, come, go and make room for others, inside a transaction the caller holds. */
final class CollectionTree {
    /** A place for a collection, and what is there: a collection, an item, or nothing. */
    private record Room(Optional<StoredCollection> collection, Optional<ItemAddress> item) {}

    /** A collection, and how it is described somewhere else. */
    private record Changed(StoredCollection stored, NewCollection description) {
        FolderKey key() {
            return FolderKey.require(stored.id());
        }
    }

    /** A collection whose items have a second key that has no collection yet. */
    private record Copy(Changed collection, FolderKey key, int indexRevision) {}

    private final CollectionQueries queries;
    private final CollectionTable table;
    private final ItemTransfer transfer = new ItemTransfer();
    private final ItemTable items = new ItemTable();
    private final ItemWrites writes;

    CollectionTree(CollectionQueries queries, CollectionTable table, ItemWrites writes) {
        this.queries = queries;
        this.table = table;
        this.writes = writes;
    }

    /** Creates a collection, and tells its key. */
    FolderKey create(UnitTransaction transaction, NewCollection collection, boolean replace) throws SQLException {
        Session session = transaction.session();
        clear(transaction, room(transaction, collection, replace));
        FolderKey key = table.newKey(session, collection.contextId());
        table.insert(session, key, collection, 0, 0, transaction.millis());
        transaction.forgetRows();
        return key;
    }

    void delete(UnitTransaction transaction, StoredCollection gone) throws SQLException {
        for (StoredCollection below : below(transaction, gone)) {
            deleteOne(transaction, below);
        }
        deleteOne(transaction, gone);
    }

    /** All below a collection, which then nobody else writes to; nobody creates anything there, as that takes all above it. */
    private List<StoredCollection> below(UnitTransaction transaction, StoredCollection above) throws SQLException {
        transaction.hold(List.of(above));
        List<StoredCollection> below = queries.below(transaction.session(), above);
        return transaction.hold(below) ? queries.below(transaction.session(), above) : below;
    }

    private void deleteOne(UnitTransaction transaction, StoredCollection gone) throws SQLException {
        FolderKey key = FolderKey.require(gone.id());
        table.leave(transaction.session(), key);
        transaction.grown(gone, -gone.octets());
        transaction.forgetRows();
        transaction.tell(gone, Kind.DELETED);
    }

    /** Gives a collection another name than it has, and tells of those below it. */
    void rename(UnitTransaction transaction, StoredCollection present, CollectionPath path, boolean replace)
            throws SQLException {
        Session session = transaction.session();
        NewCollection renamed = new NewCollection(
                present.id().contextId(),
                present.ownerId(),
                present.type(),
                path.text(),
                present.standard(),
                present.properties());
        List<Changed> all = changed(transaction, present, renamed);
        Room room = room(transaction, renamed, replace);
        clear(transaction, room);
        for (Changed each : all) {
            table.rename(session, each.key(), each.description().name());
            transaction.forgetRows();
            transaction.tell(each.stored(), Kind.CHANGED);
        }
    }

    /** Copies a collection, and tells the key of the copy; what gives way to it may be the collection itself. */
    FolderKey copy(UnitTransaction transaction, StoredCollection source, NewCollection target, boolean replace)
            throws SQLException {
        Session session = transaction.session();
        long now = transaction.millis();
        List<Changed> all = changed(transaction, source, target);
        Room room = room(transaction, target, replace);
        List<Copy> copies = new ArrayList<>();
        for (Changed each : all) {
            FolderKey key = table.newKey(session, target.contextId());
            Copy copy = new Copy(each, key, table.indexRevision(session, each.key()));
            transfer.copyAll(session, each.key(), copy.key(), target.ownerId(), now);
            copies.add(copy);
        }
        clear(transaction, room);
        for (Copy copy : copies) {
            StoredCollection original = copy.collection().stored();
            NewCollection description = copy.collection().description();
            table.insert(session, copy.key(), description, original.sequence(), original.octets(), now);
            table.setIndexRevision(session, copy.key(), copy.indexRevision());
            transaction.arrived(copy.key(), description, original);
        }
        return copies.get(0).key();
    }

    /** A collection and all below it, as they are described when the collection is described like this. */
    private List<Changed> changed(UnitTransaction transaction, StoredCollection root, NewCollection description)
            throws SQLException {
        refuseRelated(root, description);
        List<Changed> all = new ArrayList<>(List.of(new Changed(root, description)));
        for (StoredCollection below : below(transaction, root)) {
            CollectionPath path = below.path().rebased(root.path(), description.path());
            all.add(new Changed(below, described(below, description, path.bounded())));
        }
        return all;
    }

    private static NewCollection described(StoredCollection stored, NewCollection like, CollectionPath path) {
        return new NewCollection(
                like.contextId(), like.ownerId(), like.type(), path.text(), false, stored.properties());
    }

    private static void refuseRelated(StoredCollection present, NewCollection wanted) {
        boolean relatives = present.id().contextId() == wanted.contextId()
                && present.ownerId() == wanted.ownerId()
                && present.type().equals(wanted.type());
        if (relatives
                && (wanted.path().isBelow(present.path()) || present.path().isBelow(wanted.path()))) {
            throw new IllegalArgumentException("A collection cannot take a place above or below itself");
        }
    }

    private Room room(UnitTransaction transaction, NewCollection wanted, boolean replace) throws SQLException {
        Session session = transaction.session();
        CollectionPath path = wanted.path().bounded();
        holdAbove(transaction, wanted, path);
        Optional<StoredCollection> collection = find(session, wanted, path);
        Optional<ItemAddress> item = Optional.empty();
        if (path.parent().isPresent()) {
            StoredCollection parent =
                    find(session, wanted, path.parent().get()).orElseThrow(() -> new NoParentException(path));
            item = items.present(session, FolderKey.require(parent.id()), path.name())
                    .map(there -> new ItemAddress(parent.id(), there.name()));
        }
        if (!replace && (collection.isPresent() || item.isPresent())) {
            throw new NameTakenException(path.text());
        }
        return new Room(collection, item);
    }

    private void holdAbove(UnitTransaction transaction, NewCollection like, CollectionPath path) throws SQLException {
        Optional<CollectionPath> above = path.parent();
        while (above.isPresent() && transaction.session().dialect().locksRows()) {
            transaction.hold(
                    find(transaction.session(), like, above.get()).stream().toList());
            above = above.get().parent();
        }
    }

    private Optional<StoredCollection> find(Session session, NewCollection like, CollectionPath path)
            throws SQLException {
        return queries.find(session, like.contextId(), like.ownerId(), like.type(), path.text());
    }

    private void clear(UnitTransaction transaction, Room room) throws SQLException {
        if (room.collection().isPresent()) {
            delete(transaction, room.collection().get());
        }
        if (room.item().isPresent()) {
            writes.delete(transaction, room.item().get(), Condition.NONE);
        }
    }
}
