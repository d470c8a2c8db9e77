/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemPath;
import org.kalends.storage.api.LocatedItem;

/**
 * A collection and one of its items in one statement: what a statement costs in the driver, for each question mark, each column and each
 * call of the library, is more than what the database does for it. The row of the item comes first, as a database may take the
 * types of the columns from there.
 */
final class LocatedItems {
    private static final int COLUMNS_OF_ITEM = ItemRow.NEXT_COLUMN;
    private static final int COLUMNS_OF_COLLECTION = 13;

    /** Those parts of an item that can be had with its row. */
    private static final Map<Set<ItemPart>, String> BY_PARTS = Map.of(
            Set.of(), select("NULL", ""),
            Set.of(ItemPart.OCTETS), select(ItemQueries.OCTETS, ItemQueries.JOIN_OCTETS),
            Set.of(ItemPart.SMALL_OCTETS), select(ItemQueries.SMALL_OCTETS, ItemQueries.JOIN_OCTETS));

    private static String select(String octets, String join) {
        String key = "c.context_id, c.folder_id";
        return "SELECT " + ItemRow.COLUMNS + ", " + octets + ", " + key + ", NULL".repeat(COLUMNS_OF_COLLECTION - 2)
                + " FROM collection c CROSS JOIN item i" + join
                + " WHERE i.context_id = c.context_id AND i.folder_id = c.folder_id AND i.name = ? AND "
                + CollectionQueries.NAMED
                + " UNION ALL " + CollectionRows.select("NULL, ".repeat(COLUMNS_OF_ITEM), CollectionQueries.NAMED);
    }

    /** Whether these parts can be had in one statement. */
    boolean tell(Set<ItemPart> parts) {
        return BY_PARTS.containsKey(parts);
    }

    /** @param parts some that {@link #tell} is true of */
    Optional<LocatedItem> find(Session session, ItemPath path, Set<ItemPart> parts) throws SQLException {
        CollectionRows rows = new CollectionRows(COLUMNS_OF_ITEM);
        List<Item> items = new ArrayList<>();
        session.list(
                BY_PARTS.get(parts),
                row -> row.getBytes(1) == null ? rows.add(row) : items.add(ItemRow.readWithOctets(row, rows.key(row))),
                arguments(path));
        return rows.complete().stream()
                .findFirst()
                .map(collection -> new LocatedItem(collection, items.stream().findFirst()));
    }

    private static List<Object> arguments(ItemPath path) {
        List<Object> named = List.of(path.contextId(), path.ownerId(), path.type(), path.collection());
        List<Object> arguments = new ArrayList<>();
        arguments.add(path.item());
        arguments.addAll(named);
        arguments.addAll(named);
        arguments.addAll(named);
        return arguments;
    }
}
