/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/**
 * Collections put together from the rows of one statement: one for each property, or one if there is none, and one for
 * each grant. Joined instead, every grant would come once for each property. The cross join keeps the database from beginning
 * with the grants, of which it would read those of the whole context.
 */
final class CollectionRows {
    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::grantee, GranteeText.BY_KIND_AND_ID);

    private final int before;
    private final Map<FolderKey, Draft> drafts = new HashMap<>();

    /** What is known of one collection so far. */
    private static final class Draft {
        private StoredCollection facts;
        private final Map<PropertyName, String> properties = new HashMap<>();
        private final List<Grant> grants = new ArrayList<>();

        StoredCollection complete() {
            grants.sort(ORDER);
            return new StoredCollection(
                    facts.id(),
                    facts.type(),
                    facts.ownerId(),
                    facts.name(),
                    facts.standard(),
                    facts.sequence(),
                    facts.created(),
                    facts.modified(),
                    properties,
                    grants,
                    facts.octets());
        }
    }

    /** @param before how many other columns stand before those of the collection */
    CollectionRows(int before) {
        this.before = before;
    }

    /**
     * The statement that selects the collections that satisfy a condition. To be kept where it is needed often: making it
     * takes a good part of the time of executing it.
     *
     * @param condition on the columns of {@code collection c}
     */
    static String select(String condition) {
        return select("", condition);
    }

    /** @param before other columns, each with a comma after it, that stand before those of the collection */
    static String select(String before, String condition) {
        return """
                SELECT %2$sc.context_id, c.folder_id, p.namespace, p.name, p.value,
                  c.type, c.owner_id, c.name, c.standard, c.sequence, c.created, c.modified, c.octets
                FROM collection c
                LEFT JOIN collection_property p ON p.context_id = c.context_id AND p.folder_id = c.folder_id
                WHERE (%1$s)
                UNION ALL
                SELECT %2$sc.context_id, c.folder_id, NULL, g.grantee, g.rights,
                  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                FROM collection c
                CROSS JOIN collection_grant g
                WHERE g.context_id = c.context_id AND g.folder_id = c.folder_id AND (%1$s)
                """
                .formatted(condition, before);
    }

    /**
     * The selected collections, in no particular order.
     *
     * @param select a {@link #select}
     * @param arguments what stands for the question marks of its condition
     */
    static List<StoredCollection> read(Session session, String select, List<?> arguments) throws SQLException {
        List<Object> twice = new ArrayList<>(arguments);
        twice.addAll(arguments);
        CollectionRows rows = new CollectionRows(0);
        session.list(select, rows::add, twice);
        return rows.complete();
    }

    /** The collections of all rows that were taken in, in no particular order. */
    List<StoredCollection> complete() {
        return drafts.values().stream().map(Draft::complete).toList();
    }

    /** Which collection a row is about. */
    FolderKey key(ResultSet row) throws SQLException {
        return new FolderKey(row.getInt(before + 1), row.getLong(before + 2));
    }

    /** Takes in one row. */
    FolderKey add(ResultSet row) throws SQLException {
        FolderKey key = key(row);
        Draft draft = drafts.computeIfAbsent(key, any -> new Draft());
        String type = row.getString(before + 6);
        String value = row.getString(before + 5);
        if (type == null) {
            draft.grants.add(GrantTable.parse(row.getString(before + 4), value));
            return key;
        }
        if (draft.facts == null) {
            draft.facts = facts(key, type, row);
        }
        if (value != null) {
            draft.properties.put(new PropertyName(row.getString(before + 3), row.getString(before + 4)), value);
        }
        return key;
    }

    private StoredCollection facts(FolderKey key, String type, ResultSet row) throws SQLException {
        return new StoredCollection(
                key.id(),
                type,
                row.getInt(before + 7),
                row.getString(before + 8),
                row.getBoolean(before + 9),
                row.getLong(before + 10),
                Instant.ofEpochMilli(row.getLong(before + 11)),
                Instant.ofEpochMilli(row.getLong(before + 12)),
                Map.of(),
                List.of(),
                row.getLong(before + 13));
    }
}
