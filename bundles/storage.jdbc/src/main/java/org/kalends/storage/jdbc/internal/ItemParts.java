/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;

/** Reads the octets and properties of a page of items, each with one statement for all. */
final class ItemParts {
    private record NumberedOctets(long number, Octets octets) {}

    private record NumberedProperty(long number, PropertyName name, String value) {}

    /** The items of these rows with what was asked for. */
    List<Item> complete(Session session, FolderKey folder, List<ItemRow> rows, Set<ItemPart> parts)
            throws SQLException {
        if (rows.isEmpty() || parts.isEmpty()) {
            return rows.stream().map(ItemRow::facts).toList();
        }
        List<Long> numbers = rows.stream().map(ItemRow::number).toList();
        List<Long> withOctets = rows.stream()
                .filter(row -> ItemPart.octetsAmong(parts, row.facts().size()))
                .map(ItemRow::number)
                .toList();
        Map<Long, Octets> octets = withOctets.isEmpty() ? Map.of() : octets(session, folder, withOctets);
        Map<Long, Map<PropertyName, String>> properties =
                parts.contains(ItemPart.PROPERTIES) ? properties(session, folder, numbers) : Map.of();
        return rows.stream()
                .map(row -> row.with(
                        Optional.ofNullable(octets.get(row.number())), properties.getOrDefault(row.number(), Map.of())))
                .toList();
    }

    private static Map<Long, Octets> octets(Session session, FolderKey folder, List<Long> numbers) throws SQLException {
        String sql = "SELECT item_no, octets FROM item_octets WHERE context_id = ? AND folder_id = ? AND item_no IN "
                + InList.marks(numbers.size());
        Map<Long, Octets> byNumber = new HashMap<>();
        session.list(
                        sql,
                        row -> new NumberedOctets(row.getLong(1), Octets.of(row.getBytes(2))),
                        arguments(folder, numbers))
                .forEach(each -> byNumber.put(each.number(), each.octets()));
        return byNumber;
    }

    private static Map<Long, Map<PropertyName, String>> properties(
            Session session, FolderKey folder, List<Long> numbers) throws SQLException {
        String sql = "SELECT item_no, namespace, name, value FROM item_property"
                + " WHERE context_id = ? AND folder_id = ? AND item_no IN " + InList.marks(numbers.size());
        Map<Long, Map<PropertyName, String>> byNumber = new HashMap<>();
        session.list(
                        sql,
                        row -> new NumberedProperty(
                                row.getLong(1), new PropertyName(row.getString(2), row.getString(3)), row.getString(4)),
                        arguments(folder, numbers))
                .forEach(each -> byNumber.computeIfAbsent(each.number(), number -> new HashMap<>())
                        .put(each.name(), each.value()));
        return byNumber;
    }

    private static List<Object> arguments(FolderKey folder, List<Long> numbers) {
        List<Object> arguments = new ArrayList<>(List.of(folder.contextId(), folder.folderId()));
        arguments.addAll(InList.padded(numbers));
        return Collections.unmodifiableList(arguments);
    }
}
