/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Span;

/** Writes {@code item} and what hangs on it: octets, terms, properties. */
final class ItemTable {
    private static final List<String> HANGING =
            List.of("item_octets", "item_term", "item_property", "item_personal", "item_blob");

    Optional<PresentItem> present(Session session, FolderKey folder, String name) throws SQLException {
        return session.one(
                "SELECT " + PresentItem.COLUMNS + " FROM item WHERE context_id = ? AND folder_id = ? AND name = ?",
                row -> PresentItem.read(row, folder),
                folder.contextId(),
                folder.folderId(),
                name);
    }

    /** The item that has a name and, if it is another one, the item that has a UID; an empty one is nobody's. */
    List<PresentItem> present(Session session, FolderKey folder, String name, String uid) throws SQLException {
        String select = "SELECT " + PresentItem.COLUMNS + " FROM item WHERE context_id = ? AND folder_id = ? AND ";
        SqlCondition sameUid = session.dialect().uidIs("uid", uid);
        List<Object> arguments = new ArrayList<>(List.of(folder.contextId(), folder.folderId(), name));
        arguments.addAll(List.of(folder.contextId(), folder.folderId()));
        arguments.addAll(sameUid.arguments());
        arguments.add(name);
        return session.list(
                select + "name = ? UNION ALL " + select + sameUid.sql() + " AND name <> ?",
                row -> PresentItem.read(row, folder),
                arguments);
    }

    /** Adds an item whose number is its sequence. */
    void insert(Session session, ItemKey key, NewItem item, long now) throws SQLException {
        ItemIndex index = item.index();
        session.update(
                """
                INSERT INTO item (uid, kind, media_type, etag, size, span_start, span_end, span_exact, classification,
                  index_revision, modified, sequence, context_id, folder_id, name, item_no, created, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                index.uid(),
                index.kind(),
                item.mediaType(),
                item.etag(),
                item.octets().length(),
                index.span().map(Span::start).orElse(Span.UNBOUNDED_START),
                index.span().map(Span::end).orElse(Span.UNBOUNDED_END),
                exactness(index),
                ClassificationNumber.of(index.classification()),
                index.revision(),
                now,
                key.number(),
                key.folder().contextId(),
                key.folder().folderId(),
                key.name(),
                key.number(),
                now,
                item.author());
        session.update(
                "INSERT INTO item_octets (octets, context_id, folder_id, item_no) VALUES (?, ?, ?, ?)",
                item.octets().toByteArray(),
                key.folder().contextId(),
                key.folder().folderId(),
                key.number());
        insertTerms(session, key, index);
    }

    /** Puts new octets and their index in the place of the present ones. */
    void replace(Session session, ItemKey key, NewItem item, long sequence, long now) throws SQLException {
        ItemIndex index = item.index();
        session.update(
                """
                UPDATE item SET uid = ?, kind = ?, media_type = ?, etag = ?, size = ?,
                  span_start = ?, span_end = ?, span_exact = ?, classification = ?, index_revision = ?,
                  modified = ?, sequence = ?
                WHERE context_id = ? AND folder_id = ? AND name = ?
                """,
                index.uid(),
                index.kind(),
                item.mediaType(),
                item.etag(),
                item.octets().length(),
                index.span().map(Span::start).orElse(Span.UNBOUNDED_START),
                index.span().map(Span::end).orElse(Span.UNBOUNDED_END),
                exactness(index),
                ClassificationNumber.of(index.classification()),
                index.revision(),
                now,
                sequence,
                key.folder().contextId(),
                key.folder().folderId(),
                key.name());
        session.update(
                "UPDATE item_octets SET octets = ? WHERE context_id = ? AND folder_id = ? AND item_no = ?",
                item.octets().toByteArray(),
                key.folder().contextId(),
                key.folder().folderId(),
                key.number());
        deleteHanging(session, "item_term", key);
        insertTerms(session, key, index);
    }

    /** Puts another index in the place of the present one. */
    void reindex(Session session, ItemKey key, ItemIndex index) throws SQLException {
        session.update(
                """
                UPDATE item SET kind = ?, span_start = ?, span_end = ?, span_exact = ?, classification = ?, index_revision = ?
                WHERE context_id = ? AND folder_id = ? AND name = ?
                """,
                index.kind(),
                index.span().map(Span::start).orElse(Span.UNBOUNDED_START),
                index.span().map(Span::end).orElse(Span.UNBOUNDED_END),
                exactness(index),
                ClassificationNumber.of(index.classification()),
                index.revision(),
                key.folder().contextId(),
                key.folder().folderId(),
                key.name());
        deleteHanging(session, "item_term", key);
        insertTerms(session, key, index);
    }

    /** Notes that no index can be drawn of an item by a revision, so that its index counts for nothing and is not tried again. */
    void leave(Session session, ItemKey key, int revision) throws SQLException {
        session.update(
                "UPDATE item SET index_revision = ? WHERE context_id = ? AND folder_id = ? AND name = ?",
                -revision,
                key.folder().contextId(),
                key.folder().folderId(),
                key.name());
    }

    void delete(Session session, ItemKey key) throws SQLException {
        session.update(
                "DELETE FROM item WHERE context_id = ? AND folder_id = ? AND name = ?",
                key.folder().contextId(),
                key.folder().folderId(),
                key.name());
        for (String table : HANGING) {
            deleteHanging(session, table, key);
        }
    }

    void patch(Session session, ItemKey key, Map<PropertyName, Optional<String>> changes, long sequence, long now)
            throws SQLException {
        session.update(
                "UPDATE item SET sequence = ?, modified = ? WHERE context_id = ? AND folder_id = ? AND name = ?",
                sequence,
                now,
                key.folder().contextId(),
                key.folder().folderId(),
                key.name());
        for (Map.Entry<PropertyName, Optional<String>> change : changes.entrySet()) {
            removeProperty(session, key, change.getKey());
            if (change.getValue().isPresent()) {
                addProperty(session, key, change.getKey(), change.getValue().get());
            }
        }
    }

    /** Gives an item a new sequence, as something has changed that is not its own. */
    void renumber(Session session, ItemKey key, long sequence) throws SQLException {
        session.update(
                "UPDATE item SET sequence = ? WHERE context_id = ? AND folder_id = ? AND name = ?",
                sequence,
                key.folder().contextId(),
                key.folder().folderId(),
                key.name());
    }

    private static Optional<Integer> exactness(ItemIndex index) {
        return index.span().map(span -> span.exact() ? 1 : 0);
    }

    private static void insertTerms(Session session, ItemKey key, ItemIndex index) throws SQLException {
        List<List<Object>> rows = new LinkedHashSet<>(index.terms())
                .stream()
                        .map(term -> List.<Object>of(
                                key.folder().contextId(),
                                key.folder().folderId(),
                                key.number(),
                                term.field(),
                                term.text()))
                        .toList();
        session.updateAll(
                "INSERT INTO item_term (context_id, folder_id, item_no, field, text) VALUES (?, ?, ?, ?, ?)", rows);
    }

    private static void deleteHanging(Session session, String table, ItemKey key) throws SQLException {
        session.update(
                "DELETE FROM " + table + " WHERE context_id = ? AND folder_id = ? AND item_no = ?",
                key.folder().contextId(),
                key.folder().folderId(),
                key.number());
    }

    private static void addProperty(Session session, ItemKey key, PropertyName property, String value)
            throws SQLException {
        session.update(
                """
                INSERT INTO item_property (context_id, folder_id, item_no, namespace, name, value)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                key.folder().contextId(),
                key.folder().folderId(),
                key.number(),
                property.namespace(),
                property.name(),
                value);
    }

    private static void removeProperty(Session session, ItemKey key, PropertyName property) throws SQLException {
        session.update(
                """
                DELETE FROM item_property
                WHERE context_id = ? AND folder_id = ? AND item_no = ? AND namespace = ? AND name = ?
                """,
                key.folder().contextId(),
                key.folder().folderId(),
                key.number(),
                property.namespace(),
                property.name());
    }
}
