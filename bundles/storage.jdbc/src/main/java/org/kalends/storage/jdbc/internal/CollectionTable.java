/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.NameTakenException;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.support.UnitProgress;

/** Writes {@code collection}, {@code collection_property} and {@code folder_counter}. */
final class CollectionTable {
    private static final long FIRST_FOLDER_ID = 100;

    /** The revision of the index of a collection that has no items. */
    private static final int NOTHING_OLDER = Integer.MAX_VALUE;

    /** Tables with rows of a collection, but for {@link FolderRemains#TABLES}. */
    private static final List<String> TABLES = List.of(
            "item",
            "item_property",
            "item_personal",
            "item_blob",
            "tombstone",
            "collection_property",
            "collection_personal",
            "collection_grant",
            "collection");

    private static final UpdateReturning COUNT = new UpdateReturning(
            "folder_counter", "last_folder_id = last_folder_id + 1", "context_id = ?", "last_folder_id");
    private static final UpdateReturning ADVANCE = new UpdateReturning(
            "collection",
            "sequence = sequence + 1, octets = octets + ?, modified = ?",
            "context_id = ? AND folder_id = ?",
            "sequence, type, owner_id, index_revision");

    /** How far a collection has come by a change, and how its items are indexed. */
    private record Counted(UnitProgress.Place place, int indexRevision) {}

    private final String take;

    CollectionTable(Dialect dialect) {
        this.take =
                """
                SELECT p.type, p.owner_id, p.name, p.sequence, EXISTS (
                  SELECT 1 FROM collection c WHERE c.context_id = p.context_id AND c.owner_id = p.owner_id
                    AND c.type = p.type AND c.name > p.name || '/' AND c.name < p.name || '0')
                FROM collection p WHERE p.context_id = ? AND p.folder_id = ?"""
                        + dialect.forWriting();
    }

    /** A folder id that no collection of the context had before. */
    FolderKey newKey(Session session, int contextId) throws SQLException {
        Optional<FolderKey> next = session.updateReturning(
                COUNT, row -> new FolderKey(contextId, row.getLong(1)), List.of(), List.of(contextId));
        return next.isPresent() ? next.get() : firstKey(session, contextId);
    }

    private static FolderKey firstKey(Session session, int contextId) throws SQLException {
        session.update(
                "INSERT INTO folder_counter (context_id, last_folder_id) VALUES (?, ?)", contextId, FIRST_FOLDER_ID);
        return new FolderKey(contextId, FIRST_FOLDER_ID);
    }

    /** Adds a collection that has come as far as this sequence and whose items take so many octets. */
    void insert(Session session, FolderKey key, NewCollection collection, long sequence, long octets, long now)
            throws SQLException {
        session.update(
                """
                INSERT INTO collection
                  (context_id, folder_id, type, owner_id, name, standard, sequence, horizon, octets, index_revision,
                   created, modified)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                """,
                key.contextId(),
                key.folderId(),
                collection.type(),
                collection.ownerId(),
                collection.name(),
                collection.standard() ? 1 : 0,
                sequence,
                octets,
                NOTHING_OLDER,
                now,
                now);
        for (Map.Entry<PropertyName, String> property : collection.properties().entrySet()) {
            addProperty(session, key, property.getKey(), property.getValue());
        }
    }

    /** Removes a collection and all that hangs on it. */
    void delete(Session session, FolderKey key) throws SQLException {
        deleteFrom(FolderRemains.TABLES, session, key);
        deleteFrom(TABLES, session, key);
    }

    /** Removes a collection with all that somebody could find of it, and leaves the rest to {@link FolderRemains}. */
    void leave(Session session, FolderKey key) throws SQLException {
        deleteFrom(TABLES, session, key);
    }

    private static void deleteFrom(List<String> tables, Session session, FolderKey key) throws SQLException {
        for (String table : tables) {
            session.update(
                    "DELETE FROM " + table + " WHERE context_id = ? AND folder_id = ?",
                    key.contextId(),
                    key.folderId());
        }
    }

    void rename(Session session, FolderKey key, String name) throws SQLException {
        session.update(
                "UPDATE collection SET name = ? WHERE context_id = ? AND folder_id = ?",
                name,
                key.contextId(),
                key.folderId());
    }

    /** Notes that a collection has been modified, without a change in it. */
    void touch(Session session, FolderKey key, long now) throws SQLException {
        session.update(
                "UPDATE collection SET modified = ? WHERE context_id = ? AND folder_id = ?",
                now,
                key.contextId(),
                key.folderId());
    }

    /**
     * Counts one more change.
     *
     * @param octets how many octets more the items take, or fewer if negative
     * @return the collection with its new sequence
     * @throws NoSuchCollectionException when there is no such collection
     */
    UnitProgress.Place advance(Session session, FolderKey key, long octets, long now) throws SQLException {
        return count(session, key, octets, now).place();
    }

    /**
     * Counts one more change, by which an item comes.
     *
     * @param indexRevision by which its index was drawn
     */
    UnitProgress.Place receive(Session session, FolderKey key, long octets, int indexRevision, long now)
            throws SQLException {
        Counted counted = count(session, key, octets, now);
        int revision = Math.max(indexRevision, 0);
        if (Math.abs(counted.indexRevision()) > revision) {
            setIndexRevision(session, key, revision);
        }
        return counted.place();
    }

    private static Counted count(Session session, FolderKey key, long octets, long now) throws SQLException {
        return session.updateReturning(
                        ADVANCE,
                        row -> new Counted(
                                new UnitProgress.Place(key.id(), row.getString(2), row.getInt(3), row.getLong(1)),
                                row.getInt(4)),
                        List.of(octets, now),
                        List.of(key.contextId(), key.folderId()))
                .orElseThrow(() -> new NoSuchCollectionException(key.id()));
    }

    /** The least revision by which an item of a collection was indexed, or less. */
    int indexRevision(Session session, FolderKey key) throws SQLException {
        return session.one(
                        "SELECT index_revision FROM collection WHERE context_id = ? AND folder_id = ?",
                        row -> row.getInt(1),
                        key.contextId(),
                        key.folderId())
                .orElse(0);
    }

    void setIndexRevision(Session session, FolderKey key, int revision) throws SQLException {
        session.update(
                "UPDATE collection SET index_revision = ? WHERE context_id = ? AND folder_id = ?",
                revision,
                key.contextId(),
                key.folderId());
    }

    /** Takes a collection for this transaction; nobody else writes to it before the end. */
    Optional<CollectionRow> take(Session session, FolderKey key) throws SQLException {
        return session.one(
                take,
                row -> new CollectionRow(
                        key, row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getBoolean(5)),
                key.contextId(),
                key.folderId());
    }

    /**
     * Makes sure that a collection has no collection of this name in it; hardly any has collections in it at all.
     *
     * @throws NameTakenException when it has one
     */
    void requireFree(Session session, CollectionRow parent, String itemName) throws SQLException {
        boolean taken = parent.hasCollections()
                && session.one(
                                "SELECT 1 FROM collection WHERE context_id = ? AND owner_id = ? AND type = ? AND name = ?",
                                row -> row.getInt(1),
                                parent.key().contextId(),
                                parent.ownerId(),
                                parent.type(),
                                new CollectionPath(parent.name())
                                        .child(itemName)
                                        .text())
                        .isPresent();
        if (taken) {
            throw new NameTakenException(itemName);
        }
    }

    void patch(Session session, FolderKey key, Map<PropertyName, Optional<String>> changes) throws SQLException {
        for (Map.Entry<PropertyName, Optional<String>> change : changes.entrySet()) {
            removeProperty(session, key, change.getKey());
            if (change.getValue().isPresent()) {
                addProperty(session, key, change.getKey(), change.getValue().get());
            }
        }
    }

    private static void addProperty(Session session, FolderKey key, PropertyName property, String value)
            throws SQLException {
        session.update(
                """
                INSERT INTO collection_property (context_id, folder_id, namespace, name, value) VALUES (?, ?, ?, ?, ?)
                """,
                key.contextId(),
                key.folderId(),
                property.namespace(),
                property.name(),
                value);
    }

    private static void removeProperty(Session session, FolderKey key, PropertyName property) throws SQLException {
        session.update(
                """
                DELETE FROM collection_property
                WHERE context_id = ? AND folder_id = ? AND namespace = ? AND name = ?
                """,
                key.contextId(),
                key.folderId(),
                property.namespace(),
                property.name());
    }
}
