/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/** Reads {@code collection} together with {@code collection_property}. */
final class CollectionQueries {
    /** How far a collection has come, and since when all its tombstones are there. */
    record Progress(long sequence, long horizon) {}

    private record PropertyRow(StoredCollection collection, Optional<Map.Entry<PropertyName, String>> property) {}

    private static final String SELECT =
            """
            SELECT c.context_id, c.folder_id, c.type, c.owner_id, c.name, c.standard, c.sequence, c.created, c.modified,
                   p.namespace, p.name, p.value
            FROM collection c
            LEFT JOIN collection_property p ON p.context_id = c.context_id AND p.folder_id = c.folder_id
            """;

    Optional<StoredCollection> find(Session session, FolderKey key) throws SQLException {
        return folded(session, SELECT + "WHERE c.context_id = ? AND c.folder_id = ?", key.contextId(), key.folderId())
                .stream()
                .findFirst();
    }

    Optional<StoredCollection> find(Session session, int contextId, int ownerId, String type, String name)
            throws SQLException {
        String sql = SELECT + "WHERE c.context_id = ? AND c.owner_id = ? AND c.type = ? AND c.name = ?";
        return folded(session, sql, contextId, ownerId, type, name).stream().findFirst();
    }

    /** Folder ids grow with time of creation, and no clock that was set back disturbs them. */
    List<StoredCollection> ownedBy(Session session, int contextId, int ownerId) throws SQLException {
        String sql = SELECT + "WHERE c.context_id = ? AND c.owner_id = ? ORDER BY c.standard DESC, c.folder_id";
        return folded(session, sql, contextId, ownerId);
    }

    Optional<Progress> progress(Session session, FolderKey key) throws SQLException {
        return session.one(
                "SELECT sequence, horizon FROM collection WHERE context_id = ? AND folder_id = ?",
                row -> new Progress(row.getLong(1), row.getLong(2)),
                key.contextId(),
                key.folderId());
    }

    private static List<StoredCollection> folded(Session session, String sql, Object... arguments) throws SQLException {
        List<StoredCollection> collections = new ArrayList<>();
        Map<PropertyName, String> properties = new HashMap<>();
        List<PropertyRow> rows = session.list(sql, CollectionQueries::read, arguments);
        for (int i = 0; i < rows.size(); i++) {
            StoredCollection collection = rows.get(i).collection();
            rows.get(i).property().ifPresent(entry -> properties.put(entry.getKey(), entry.getValue()));
            boolean last =
                    i + 1 == rows.size() || !rows.get(i + 1).collection().id().equals(collection.id());
            if (last) {
                collections.add(with(collection, properties));
                properties.clear();
            }
        }
        return collections;
    }

    private static PropertyRow read(ResultSet row) throws SQLException {
        StoredCollection collection = new StoredCollection(
                new FolderKey(row.getInt(1), row.getLong(2)).id(),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getBoolean(6),
                row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)),
                Map.of());
        String value = row.getString(12);
        return new PropertyRow(
                collection,
                value == null
                        ? Optional.empty()
                        : Optional.of(Map.entry(new PropertyName(row.getString(10), row.getString(11)), value)));
    }

    private static StoredCollection with(StoredCollection plain, Map<PropertyName, String> properties) {
        return new StoredCollection(
                plain.id(),
                plain.type(),
                plain.ownerId(),
                plain.name(),
                plain.standard(),
                plain.sequence(),
                plain.created(),
                plain.modified(),
                properties);
    }
}
