/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;

/** Writes {@code tombstone}: what is left of items that are gone. */
final class TombstoneTable {
    void insert(Session session, FolderKey folder, String name, long sequence, long now) throws SQLException {
        session.update(
                "INSERT INTO tombstone (context_id, folder_id, name, sequence, deleted) VALUES (?, ?, ?, ?, ?)",
                folder.contextId(),
                folder.folderId(),
                name,
                sequence,
                now);
    }

    /** An item of that name is there again: its latest change is no deletion. */
    void remove(Session session, FolderKey folder, String name) throws SQLException {
        session.update(
                "DELETE FROM tombstone WHERE context_id = ? AND folder_id = ? AND name = ?",
                folder.contextId(),
                folder.folderId(),
                name);
    }

    /** The folders that have tombstones from before a time. */
    List<FolderKey> foldersWithOlder(Session session, long before) throws SQLException {
        return session.list(
                "SELECT DISTINCT context_id, folder_id FROM tombstone WHERE deleted < ?",
                row -> new FolderKey(row.getInt(1), row.getLong(2)),
                before);
    }

    /**
     * Forgets the tombstones of a folder from before a time and notes how far its history is now incomplete.
     *
     * @return how many are gone
     */
    int forget(Session session, FolderKey folder, long before) throws SQLException {
        session.update(
                """
                UPDATE collection SET horizon = (
                  SELECT coalesce(max(t.sequence), collection.horizon) FROM tombstone t
                  WHERE t.context_id = collection.context_id AND t.folder_id = collection.folder_id
                    AND (t.deleted < ? AND t.sequence > collection.horizon))
                WHERE context_id = ? AND folder_id = ?
                """,
                before,
                folder.contextId(),
                folder.folderId());
        return session.update(
                "DELETE FROM tombstone WHERE context_id = ? AND folder_id = ? AND deleted < ?",
                folder.contextId(),
                folder.folderId(),
                before);
    }
}
