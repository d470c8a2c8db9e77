/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.List;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.Write;

/** Reads and writes {@code blob} and {@code item_blob}. */
final class BlobTable {
    private static final String UNUSED = "NOT EXISTS (SELECT 1 FROM item_blob i WHERE i.digest = \"blob\".digest)";

    boolean isKnown(Session session, String digest) throws SQLException {
        return session.one("SELECT 1 FROM \"blob\" WHERE digest = ?", row -> row.getInt(1), digest)
                .isPresent();
    }

    /** Whether there is such a blob, which does not go before the transaction ends. */
    boolean isHeld(Session session, String digest) throws SQLException {
        String hold =
                "SELECT 1 FROM \"blob\" WHERE digest = ?" + session.dialect().forWriting();
        return session.one(hold, row -> row.getInt(1), digest).isPresent();
    }

    /** Notes that a blob has been taken in; whether it was for the first time. */
    boolean takeIn(Session session, Blob blob, long now) throws SQLException {
        boolean isNew = session.update("UPDATE \"blob\" SET taken_in = ? WHERE digest = ?", now, blob.digest()) == 0;
        if (isNew) {
            session.update(
                    "INSERT INTO \"blob\" (digest, size, taken_in) VALUES (?, ?, ?)", blob.digest(), blob.size(), now);
        }
        return isNew;
    }

    /** Some blobs that are unused, by digest. */
    List<String> unused(Session session, long before, String after, int most) throws SQLException {
        return session.list(
                "SELECT digest FROM \"blob\" WHERE taken_in < ? AND digest > ? AND " + UNUSED
                        + " ORDER BY digest LIMIT ?",
                row -> row.getString(1),
                before,
                after,
                most);
    }

    void attach(Session session, ItemKey key, Write.AttachBlob write) throws SQLException {
        session.update(
                """
                INSERT INTO item_blob (context_id, folder_id, item_no, digest, name, media_type)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                key.folder().contextId(),
                key.folder().folderId(),
                key.number(),
                write.digest(),
                write.name(),
                write.mediaType());
    }

    void detach(Session session, ItemKey key, String digest) throws SQLException {
        session.update(
                "DELETE FROM item_blob WHERE context_id = ? AND folder_id = ? AND item_no = ? AND digest = ?",
                key.folder().contextId(),
                key.folder().folderId(),
                key.number(),
                digest);
    }

    /** The blobs of an item, by digest. */
    List<Attachment> of(Session session, FolderKey folder, String name) throws SQLException {
        return session.list(
                """
                SELECT b.digest, b.size, a.name, a.media_type FROM item i
                JOIN item_blob a ON a.context_id = i.context_id AND a.folder_id = i.folder_id AND a.item_no = i.item_no
                JOIN "blob" b ON b.digest = a.digest
                WHERE i.context_id = ? AND i.folder_id = ? AND i.name = ? ORDER BY b.digest
                """,
                row -> new Attachment(new Blob(row.getString(1), row.getLong(2)), row.getString(3), row.getString(4)),
                folder.contextId(),
                folder.folderId(),
                name);
    }

    /** Whether a file that is older than that can go: it is no blob, or one that is part of no item and was not taken in since. */
    boolean isUnused(Session session, String digest, long before) throws SQLException {
        return session.one(
                        "SELECT 1 FROM \"blob\" WHERE digest = ? AND NOT (taken_in < ? AND " + UNUSED + ")",
                        row -> row.getInt(1),
                        digest,
                        before)
                .isEmpty();
    }

    /** Forgets a blob, if it is unused. */
    int forget(Session session, String digest, long before) throws SQLException {
        return session.update("DELETE FROM \"blob\" WHERE digest = ? AND taken_in < ? AND " + UNUSED, digest, before);
    }
}
