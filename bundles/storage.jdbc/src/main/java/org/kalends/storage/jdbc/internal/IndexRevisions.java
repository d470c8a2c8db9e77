/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;

/**
 * By which revisions the items of collections are indexed. A collection has the least of its items: whoever brings an item of a lesser
 * one lowers it in the same transaction, and only a look at all of them raises it.
 */
final class IndexRevisions {
    /**
     * What is known of the items of a collection.
     *
     * @param sequence up to which change
     * @param complete whether this revision, or a greater one, has looked at all of them
     * @param left whether there are some that it could not index
     */
    record Seen(long sequence, boolean complete, boolean left) {
        Seen and(Seen later) {
            return new Seen(later.sequence, complete && later.complete, left || later.left);
        }
    }

    /**
     * Collections with items that a lesser revision has indexed.
     *
     * @param after how many are passed over
     */
    List<FolderKey> older(Session session, String type, int revision, int after, int most) throws SQLException {
        return session.list(
                """
                SELECT context_id, folder_id FROM collection
                WHERE type = ? AND index_revision > ? AND index_revision < ? LIMIT ? OFFSET ?
                """,
                row -> new FolderKey(row.getInt(1), row.getLong(2)),
                type,
                -revision,
                revision,
                most,
                after);
    }

    /** Looks at all items of a collection. */
    Seen look(Session session, FolderKey key, int revision) throws SQLException {
        return look(session, key, revision, -1);
    }

    private static Seen look(Session session, FolderKey key, int revision, long after) throws SQLException {
        return session.one(
                        """
                        SELECT c.sequence, coalesce(min(abs(i.index_revision)), ?), coalesce(min(i.index_revision), ?)
                        FROM collection c LEFT JOIN item i
                          ON i.context_id = c.context_id AND i.folder_id = c.folder_id AND i.sequence > ?
                        WHERE c.context_id = ? AND c.folder_id = ?
                        GROUP BY c.sequence
                        """,
                        row -> new Seen(row.getLong(1), row.getInt(2) >= revision, row.getInt(3) == -revision),
                        revision,
                        revision,
                        after,
                        key.contextId(),
                        key.folderId())
                .orElse(new Seen(after, false, false));
    }

    /**
     * Notes what a look has shown of a collection that this transaction has taken, and what has come since.
     *
     * @return whether all its items are up to date
     */
    boolean settle(Session session, FolderKey key, int revision, Seen before) throws SQLException {
        Seen all = before.and(look(session, key, revision, before.sequence()));
        if (all.complete()) {
            session.update(
                    """
                    UPDATE collection SET index_revision = ?
                    WHERE context_id = ? AND folder_id = ? AND index_revision >= ? AND index_revision < ?
                    """,
                    all.left() ? -revision : revision,
                    key.contextId(),
                    key.folderId(),
                    -revision,
                    revision);
        }
        return all.complete();
    }
}
