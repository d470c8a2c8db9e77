/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.kalends.storage.api.ItemState;

/** As much of a stored item as a write must know. */
record PresentItem(
        ItemKey key,
        String uid,
        String etag,
        Instant created,
        long size,
        int createdBy,
        long sequence,
        int indexRevision) {
    /** The columns that {@link #read} expects, in this order. */
    static final String COLUMNS = "name, item_no, uid, etag, created, size, created_by, sequence, index_revision";

    static PresentItem read(ResultSet row, FolderKey folder) throws SQLException {
        return new PresentItem(
                new ItemKey(folder, row.getString(1), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getLong(6),
                row.getInt(7),
                row.getLong(8),
                row.getInt(9));
    }

    /** What a condition is asked about. */
    ItemState state() {
        return new ItemState(etag, Optional.empty(), createdBy, sequence);
    }

    String name() {
        return key.name();
    }
}
