/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;

/** Reads items and tombstones in the order in which they changed. */
final class ChangeQueries {
    /** A change and its sequence. */
    record Entry(long sequence, Change change) {}

    private record Row(long sequence, String name, Optional<ItemRow> item) {}

    /** A span of sequences, from after the first to the last. */
    record Window(long after, long upTo) {}

    private final ItemParts parts = new ItemParts();

    /** The first items of a window. */
    Page<Entry> items(Session session, FolderKey folder, Window window, int limit, Set<ItemPart> wanted)
            throws SQLException {
        CollectionId collection = folder.id();
        List<ItemRow> rows = session.list(
                "SELECT " + ItemRow.COLUMNS + " FROM item i WHERE i.context_id = ? AND i.folder_id = ?"
                        + " AND i.sequence > ? AND i.sequence <= ? ORDER BY i.sequence LIMIT ?",
                row -> ItemRow.read(row, collection),
                folder.contextId(),
                folder.folderId(),
                window.after(),
                window.upTo(),
                limit);
        PropertyWeights weights = PropertyWeights.of(session, folder, rows, wanted);
        Page<ItemRow> page = Page.of(rows, limit, row -> weights.of(row, wanted));
        return page.with(parts.complete(session, folder, page.rows(), weights.present(wanted)).stream()
                .map(item -> new Entry(item.sequence(), new Change(item.name(), Optional.of(item))))
                .toList());
    }

    /** The first items and tombstones of a window. */
    Page<Entry> all(Session session, FolderKey folder, Window window, int limit, Set<ItemPart> wanted)
            throws SQLException {
        CollectionId collection = folder.id();
        List<Row> rows = session.list(
                """
                SELECT %s, 1 AS present FROM item i
                WHERE i.context_id = ? AND i.folder_id = ? AND i.sequence > ? AND i.sequence <= ?
                UNION ALL
                SELECT t.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, t.sequence, NULL, NULL, NULL, 0
                FROM tombstone t
                WHERE t.context_id = ? AND t.folder_id = ? AND t.sequence > ? AND t.sequence <= ?
                ORDER BY %d LIMIT ?
                """
                        .formatted(ItemRow.COLUMNS, ItemRow.SEQUENCE),
                row -> new Row(
                        row.getLong(ItemRow.SEQUENCE),
                        row.getString(1),
                        row.getInt(ItemRow.NEXT_COLUMN) == 1
                                ? Optional.of(ItemRow.read(row, collection))
                                : Optional.empty()),
                folder.contextId(),
                folder.folderId(),
                window.after(),
                window.upTo(),
                folder.contextId(),
                folder.folderId(),
                window.after(),
                window.upTo(),
                limit);
        PropertyWeights weights = PropertyWeights.of(session, folder, present(rows), wanted);
        Page<Row> page = Page.of(rows, limit, row -> row.item()
                .map(item -> weights.of(item, wanted))
                .orElse(0L));
        return page.with(entries(session, folder, page.rows(), weights.present(wanted)));
    }

    private static List<ItemRow> present(List<Row> rows) {
        return rows.stream().flatMap(row -> row.item().stream()).toList();
    }

    private List<Entry> entries(Session session, FolderKey folder, List<Row> rows, Set<ItemPart> wanted)
            throws SQLException {
        Iterator<Item> items =
                parts.complete(session, folder, present(rows), wanted).iterator();
        List<Entry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            entries.add(
                    new Entry(row.sequence(), new Change(row.name(), row.item().map(any -> items.next()))));
        }
        return entries;
    }
}
