/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.storage.api.ItemPart;

/**
 * What the properties of some items weigh, asked before they are read: a page of them is cut where it would take too much memory, and
 * where there are none, as nearly always, nothing more is asked.
 *
 * @param octets by number of the item, where it has any
 */
record PropertyWeights(Map<Long, Long> octets) {
    private record Weight(long number, long octets) {}

    /** Those of some rows, if properties are wanted. */
    static PropertyWeights of(Session session, FolderKey folder, List<ItemRow> rows, Set<ItemPart> wanted)
            throws SQLException {
        Map<Long, Long> octets = new HashMap<>();
        if (wanted.contains(ItemPart.PROPERTIES) && !rows.isEmpty()) {
            List<Object> arguments = new ArrayList<>(List.of(folder.contextId(), folder.folderId()));
            arguments.addAll(InList.padded(rows.stream().map(ItemRow::number).toList()));
            session.list(
                            "SELECT item_no, SUM(LENGTH(value)) FROM item_property"
                                    + " WHERE context_id = ? AND folder_id = ? AND item_no IN "
                                    + InList.marks(rows.size())
                                    + " GROUP BY item_no",
                            row -> new Weight(row.getLong(1), row.getLong(2)),
                            arguments)
                    .forEach(weight -> octets.put(weight.number(), weight.octets()));
        }
        return new PropertyWeights(octets);
    }

    /** What an item brings beyond its facts. */
    long of(ItemRow row, Set<ItemPart> wanted) {
        return row.octetsAmong(wanted) + octets.getOrDefault(row.number(), 0L);
    }

    /** Of the parts that are wanted those that there are. */
    Set<ItemPart> present(Set<ItemPart> wanted) {
        if (!octets.isEmpty() || !wanted.contains(ItemPart.PROPERTIES)) {
            return wanted;
        }
        Set<ItemPart> others = EnumSet.copyOf(wanted);
        others.remove(ItemPart.PROPERTIES);
        return others;
    }
}
