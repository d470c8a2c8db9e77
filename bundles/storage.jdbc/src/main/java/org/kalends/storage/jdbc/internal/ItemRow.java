/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Span;

/**
 * One row of {@code item}.
 *
 * @param number key of what hangs on the item
 * @param facts the item without octets and properties
 */
record ItemRow(long number, Item facts) {
    /** The columns that {@link #read} expects first in a row, of a table called {@code i}. */
    static final String COLUMNS =
            "i.name, i.item_no, i.uid, i.kind, i.media_type, i.etag, i.size, i.span_start, i.span_end, i.span_exact,"
                    + " i.created, i.modified, i.sequence, i.created_by, i.classification,"
                    + " i.index_revision";

    /** Position of the sequence among {@link #COLUMNS}. */
    static final int SEQUENCE = 13;

    /** Position of the first column after {@link #COLUMNS}. */
    static final int NEXT_COLUMN = 17;

    static ItemRow read(ResultSet row, FolderKey folder) throws SQLException {
        return read(row, folder.id());
    }

    /** One of many of the same collection, whose key is put into words once. */
    static ItemRow read(ResultSet row, CollectionId collection) throws SQLException {
        long start = row.getLong(8);
        long end = row.getLong(9);
        int exact = row.getInt(10);
        Optional<Span> span = row.wasNull() ? Optional.empty() : Optional.of(new Span(start, end, exact == 1));
        Item facts = new Item(
                collection,
                TextColumn.of(row, 1),
                TextColumn.of(row, 3),
                TextColumn.of(row, 4),
                TextColumn.of(row, 5),
                TextColumn.of(row, 6),
                row.getLong(7),
                span,
                Instant.ofEpochMilli(row.getLong(11)),
                Instant.ofEpochMilli(row.getLong(12)),
                row.getLong(SEQUENCE),
                Optional.empty(),
                Map.of(),
                row.getInt(14),
                ClassificationNumber.parse(row.getInt(15)),
                OptionalInt.of(row.getInt(16)));
        return new ItemRow(row.getLong(2), facts);
    }

    /** A row that has the octets, or NULL, right after {@link #COLUMNS}. */
    static Item readWithOctets(ResultSet row, FolderKey folder) throws SQLException {
        Optional<Octets> octets = Optional.ofNullable(row.getBytes(NEXT_COLUMN)).map(Octets::of);
        return read(row, folder).with(octets, Map.of());
    }

    /** How many octets the item brings when these parts of it are asked for. */
    long octetsAmong(Set<ItemPart> parts) {
        return ItemPart.octetsAmong(parts, facts.size()) ? facts.size() : 0;
    }

    Item with(Optional<Octets> octets, Map<PropertyName, String> properties) {
        return new Item(
                facts.collection(),
                facts.name(),
                facts.uid(),
                facts.kind(),
                facts.mediaType(),
                facts.etag(),
                facts.size(),
                facts.span(),
                facts.created(),
                facts.modified(),
                facts.sequence(),
                octets,
                properties,
                facts.createdBy(),
                facts.classification(),
                facts.indexRevision());
    }
}
