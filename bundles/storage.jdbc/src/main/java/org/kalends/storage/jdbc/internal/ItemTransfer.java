/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;

/** Gives items, with all that hangs on them, another key or a second one. */
final class ItemTransfer {
    private record Hanging(String table, String columns) {}

    /** What a copy gets too. What users keep of their own stays with the original. */
    private static final List<Hanging> COPIED = List.of(
            new Hanging("item_octets", "octets"),
            new Hanging("item_term", "field, text"),
            new Hanging("item_property", "namespace, name, value"),
            new Hanging("item_blob", "digest, name, media_type"));

    private static final List<String> MOVED =
            List.of("item_octets", "item_term", "item_property", "item_blob", "item_personal");

    /** Gives an item another key; it keeps its times. Its number is its sequence there. */
    void move(Session session, ItemKey from, ItemKey to) throws SQLException {
        session.update(
                """
                UPDATE item SET context_id = ?, folder_id = ?, name = ?, item_no = ?, sequence = ?
                WHERE context_id = ? AND folder_id = ? AND name = ?
                """,
                to.folder().contextId(),
                to.folder().folderId(),
                to.name(),
                to.number(),
                to.number(),
                from.folder().contextId(),
                from.folder().folderId(),
                from.name());
        for (String table : MOVED) {
            session.update(
                    "UPDATE " + table + " SET context_id = ?, folder_id = ?, item_no = ?"
                            + " WHERE context_id = ? AND folder_id = ? AND item_no = ?",
                    to.folder().contextId(),
                    to.folder().folderId(),
                    to.number(),
                    from.folder().contextId(),
                    from.folder().folderId(),
                    from.number());
        }
    }

    /** Writes an item a second time, as new and by this user. Its number is its sequence there. */
    void copy(Session session, ItemKey from, ItemKey to, int author, long now) throws SQLException {
        session.update(
                """
                INSERT INTO item (context_id, folder_id, name, item_no, sequence, created, modified, created_by,
                  uid, kind, media_type, etag, size, span_start, span_end, span_exact, classification, index_revision)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?,
                  uid, kind, media_type, etag, size, span_start, span_end, span_exact, classification, index_revision
                FROM item WHERE context_id = ? AND folder_id = ? AND name = ?
                """,
                to.folder().contextId(),
                to.folder().folderId(),
                to.name(),
                to.number(),
                to.number(),
                now,
                now,
                author,
                from.folder().contextId(),
                from.folder().folderId(),
                from.name());
        for (Hanging each : COPIED) {
            session.update(
                    "INSERT INTO " + each.table() + " (context_id, folder_id, item_no, " + each.columns() + ")"
                            + " SELECT ?, ?, ?, " + each.columns() + " FROM " + each.table()
                            + " WHERE context_id = ? AND folder_id = ? AND item_no = ?",
                    to.folder().contextId(),
                    to.folder().folderId(),
                    to.number(),
                    from.folder().contextId(),
                    from.folder().folderId(),
                    from.number());
        }
    }

    /**
     * Writes all items of a folder a second time, as new and by this user, into an empty one. Numbers and sequences stay
     * as they are.
     */
    void copyAll(Session session, FolderKey from, FolderKey to, int author, long now) throws SQLException {
        session.update(
                """
                INSERT INTO item (context_id, folder_id, created, modified, created_by,
                  name, item_no, sequence, uid, kind, media_type, etag, size, span_start, span_end, span_exact,
                  classification, index_revision)
                SELECT ?, ?, ?, ?, ?,
                  name, item_no, sequence, uid, kind, media_type, etag, size, span_start, span_end, span_exact,
                  classification, index_revision
                FROM item WHERE context_id = ? AND folder_id = ?
                """,
                to.contextId(),
                to.folderId(),
                now,
                now,
                author,
                from.contextId(),
                from.folderId());
        for (Hanging each : COPIED) {
            session.update(
                    "INSERT INTO " + each.table() + " (context_id, folder_id, item_no, " + each.columns() + ")"
                            + " SELECT ?, ?, item_no, " + each.columns() + " FROM " + each.table()
                            + " WHERE context_id = ? AND folder_id = ?",
                    to.contextId(),
                    to.folderId(),
                    from.contextId(),
                    from.folderId());
        }
    }
}
