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

    private CollectionRows() {}

    /**
     * The statement that selects the collections that satisfy a condition. To be kept where it is needed often: making it
     * takes a good part of the time of executing it.
     *
     * @param condition on the columns of {@code collection c}
     */
    static String select(String condition) {
        return """
                SELECT c.context_id, c.folder_id, p.namespace, p.name, p.value,
                  c.type, c.owner_id, c.name, c.standard, c.sequence, c.created, c.modified, c.octets
                FROM collection c
                LEFT JOIN collection_property p ON p.context_id = c.context_id AND p.folder_id = c.folder_id
                WHERE (%1$s)
                UNION ALL
                SELECT c.context_id, c.folder_id, NULL, g.grantee, g.rights,
                  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                FROM collection c
                CROSS JOIN collection_grant g
                WHERE g.context_id = c.context_id AND g.folder_id = c.folder_id AND (%1$s)
                """
                .formatted(condition);
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
        CollectionRows rows = new CollectionRows();
        return session.list(select, rows::add, twice).stream()
                .distinct()
                .map(Draft::complete)
                .toList();
    }

    /** Takes in one row and tells which collection it is about. */
    private Draft add(ResultSet row) throws SQLException {
        FolderKey key = new FolderKey(row.getInt(1), row.getLong(2));
        Draft draft = drafts.computeIfAbsent(key, any -> new Draft());
        String type = row.getString(6);
        String value = row.getString(5);
        if (type == null) {
            draft.grants.add(GrantTable.parse(row.getString(4), value));
            return draft;
        }
        if (draft.facts == null) {
            draft.facts = facts(key, type, row);
        }
        if (value != null) {
            draft.properties.put(new PropertyName(row.getString(3), row.getString(4)), value);
        }
        return draft;
    }

    private static StoredCollection facts(FolderKey key, String type, ResultSet row) throws SQLException {
        return new StoredCollection(
                key.id(),
                type,
                row.getInt(7),
                row.getString(8),
                row.getBoolean(9),
                row.getLong(10),
                Instant.ofEpochMilli(row.getLong(11)),
                Instant.ofEpochMilli(row.getLong(12)),
                Map.of(),
                List.of(),
                row.getLong(13));
    }
}
