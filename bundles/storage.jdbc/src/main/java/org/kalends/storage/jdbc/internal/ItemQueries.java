/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;

/** Reads items: one, a page of those that satisfy a condition, or some by name. */
final class ItemQueries {
    /** The column of an item's octets, of a table called {@code o}. */
    static final String OCTETS = "o.octets";
    /** The same if they are small, else NULL. */
    static final String SMALL_OCTETS = "CASE WHEN i.size <= " + ItemPart.MOST_SMALL_OCTETS + " THEN o.octets END";
    /** Joins them to a table called {@code i}. */
    static final String JOIN_OCTETS = " JOIN item_octets o"
            + " ON o.context_id = i.context_id AND o.folder_id = i.folder_id AND o.item_no = i.item_no";

    private static final String WHERE_FOLDER = " WHERE i.context_id = ? AND i.folder_id = ?";

    /** A UID among the collections of an owner and a type. */
    record OwnedUid(int contextId, int ownerId, String type, String uid) {}

    private record Found(FolderKey folder, ItemRow row) {}

    private final ItemParts parts = new ItemParts();

    /** The plain facts of one item. */
    Optional<ItemRow> row(Session session, FolderKey folder, String name) throws SQLException {
        return session.one(
                "SELECT " + ItemRow.COLUMNS + " FROM item i" + WHERE_FOLDER + " AND i.name = ?",
                row -> ItemRow.read(row, folder),
                folder.contextId(),
                folder.folderId(),
                name);
    }

    /** One item with its octets, in one statement. */
    Optional<Item> withOctets(Session session, FolderKey folder, String name) throws SQLException {
        return withOctets(session, folder, name, OCTETS);
    }

    /** One item with its octets if they are small, in one statement. */
    Optional<Item> withSmallOctets(Session session, FolderKey folder, String name) throws SQLException {
        return withOctets(session, folder, name, SMALL_OCTETS);
    }

    private static Optional<Item> withOctets(Session session, FolderKey folder, String name, String column)
            throws SQLException {
        return session.one(
                "SELECT " + ItemRow.COLUMNS + ", " + column + " FROM item i" + JOIN_OCTETS + WHERE_FOLDER
                        + " AND i.name = ?",
                row -> ItemRow.readWithOctets(row, folder),
                folder.contextId(),
                folder.folderId(),
                name);
    }

    /** One item with any of its parts, in several statements. */
    Optional<Item> find(Session session, FolderKey folder, String name, Set<ItemPart> wanted) throws SQLException {
        List<ItemRow> rows = row(session, folder, name).stream().toList();
        return parts.complete(session, folder, rows, wanted).stream().findFirst();
    }

    /**
     * The first items by name that satisfy a condition.
     *
     * @param index by which they are best read, if it is not that of names
     */
    Page<Item> matching(
            Session session, FolderKey folder, SqlCondition condition, Optional<String> index, Set<ItemPart> wanted)
            throws SQLException {
        CollectionId collection = folder.id();
        int size = Page.size(wanted);
        if (ItemPart.areStateAlone(wanted)) {
            Row<Item> state = row -> StateRow.read(row, collection);
            return Page.of(first(session, folder, condition, index, size, StateRow.COLUMNS, state), size, any -> 0);
        }
        Row<ItemRow> facts = row -> ItemRow.read(row, collection);
        List<ItemRow> rows = first(session, folder, condition, index, size, ItemRow.COLUMNS, facts);
        return page(session, folder, rows, size, wanted);
    }

    private static <T> List<T> first(
            Session session,
            FolderKey folder,
            SqlCondition condition,
            Optional<String> index,
            int limit,
            String columns,
            Row<T> row)
            throws SQLException {
        Dialect dialect = session.dialect();
        String hint = index.map(dialect::readBy).orElse("");
        String order = index.isPresent() ? dialect.sortedBy("i.name") : "i.name";
        List<Object> arguments = new ArrayList<>(List.of(folder.contextId(), folder.folderId()));
        arguments.addAll(condition.arguments());
        arguments.add(limit);
        return session.list(
                "SELECT " + columns + " FROM item AS i " + hint + WHERE_FOLDER + " AND " + condition.sql()
                        + " ORDER BY " + order + " LIMIT ?",
                row,
                arguments);
    }

    /** The items that have one of these names, by name; the page is the last one unless too heavy for one. */
    Page<Item> named(Session session, FolderKey folder, List<String> names, Set<ItemPart> wanted) throws SQLException {
        List<Object> arguments = new ArrayList<>(List.of(folder.contextId(), folder.folderId()));
        arguments.addAll(InList.padded(names));
        List<ItemRow> rows = session.list(
                "SELECT " + ItemRow.COLUMNS + " FROM item i" + WHERE_FOLDER + " AND i.name IN "
                        + InList.marks(names.size()) + " ORDER BY i.name",
                row -> ItemRow.read(row, folder),
                arguments);
        return page(session, folder, rows, Integer.MAX_VALUE, wanted);
    }

    /**
     * The items that have a UID in any collection of an owner and a type, the oldest collection first. That names are not empty
     * says nothing new; a database may not take the index of names without it.
     */
    List<Item> withUid(Session session, OwnedUid uid, Set<ItemPart> wanted) throws SQLException {
        SqlCondition sameUid = session.dialect().uidIs("i.uid", uid.uid());
        List<Object> arguments = new ArrayList<>(List.of(uid.contextId(), uid.ownerId(), uid.type()));
        arguments.addAll(sameUid.arguments());
        List<Found> found = session.list(
                """
                SELECT %s, i.folder_id FROM collection c CROSS JOIN item i
                WHERE c.context_id = ? AND c.owner_id = ? AND c.type = ? AND c.name > ''
                  AND i.context_id = c.context_id AND i.folder_id = c.folder_id AND %s
                """
                        .formatted(ItemRow.COLUMNS, sameUid.sql()),
                row -> {
                    FolderKey folder = new FolderKey(uid.contextId(), row.getLong(ItemRow.NEXT_COLUMN));
                    return new Found(folder, ItemRow.read(row, folder));
                },
                arguments);
        // Sorted by the database, the whole context would be read in that order
        found.sort(Comparator.comparingLong(each -> each.folder().folderId()));
        List<Item> items = new ArrayList<>(found.size());
        for (Found each : found) {
            items.addAll(parts.complete(session, each.folder(), List.of(each.row()), wanted));
        }
        return items;
    }

    private Page<Item> page(Session session, FolderKey folder, List<ItemRow> rows, int asked, Set<ItemPart> wanted)
            throws SQLException {
        PropertyWeights weights = PropertyWeights.of(session, folder, rows, wanted);
        Page<ItemRow> page = Page.of(rows, asked, row -> weights.of(row, wanted));
        return page.with(parts.complete(session, folder, page.rows(), weights.present(wanted)));
    }
}
