/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;

/**
 * Those columns of {@code item} that a listing of entity tags and media types is made of. What the driver does for each column is
 * most of what a row costs, and so these cost a third of a whole one.
 */
final class StateRow {
    /** The columns that {@link #read} expects, of a table called {@code i}. */
    static final String COLUMNS =
            "i.name, i.etag, i.sequence, i.created_by, i.classification, i.index_revision, i.media_type";

    private static final String UNKNOWN = "";

    private StateRow() {}

    static Item read(ResultSet row, CollectionId collection) throws SQLException {
        return new Item(
                collection,
                TextColumn.of(row, 1),
                UNKNOWN,
                UNKNOWN,
                TextColumn.of(row, 7),
                TextColumn.of(row, 2),
                0,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                row.getLong(3),
                Optional.empty(),
                Map.of(),
                row.getInt(4),
                ClassificationNumber.parse(row.getInt(5)),
                OptionalInt.of(row.getInt(6)));
    }
}
