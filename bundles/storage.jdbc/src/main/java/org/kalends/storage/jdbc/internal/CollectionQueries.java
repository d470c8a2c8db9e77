/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.StoredCollection;

/** Reads {@code collection} together with {@code collection_property} and {@code collection_grant}. */
final class CollectionQueries {
    /**
     * How far a collection has come.
     *
     * @param sequence its change sequence
     * @param horizon since when all its tombstones are there
     * @param indexRevision the least revision by which an item was indexed, or less
     */
    record Progress(long sequence, long horizon, int indexRevision) {}

    /** Folder ids grow with time of creation, and no clock that was set back disturbs them. */
    private static final Comparator<StoredCollection> BY_CREATION = Comparator.comparingLong(
            collection -> FolderKey.require(collection.id()).folderId());

    private static final String BY_KEY = CollectionRows.select("c.context_id = ? AND c.folder_id = ?");
    /** The condition on the name, which one collection satisfies at the most. */
    static final String NAMED = "c.context_id = ? AND c.owner_id = ? AND c.type = ? AND c.name = ?";

    private static final String BY_NAME = CollectionRows.select(NAMED);
    /** By key, since the database would rather read the whole context than leave the key for the index of owners. */
    private static final String OWNED =
            """
            c.context_id = ? AND c.folder_id IN (
              SELECT o.folder_id FROM collection o WHERE o.context_id = ? AND o.owner_id = ?%s)""";

    private static final String ALL = "";
    /** As a range that the index of names answers: {@code 0} is the character after the slash. */
    private static final String BELOW =
            "c.context_id = ? AND c.owner_id = ? AND c.type = ? AND c.name > ? || '/' AND c.name < ? || '0'";

    private static final String BY_PATH = CollectionRows.select(BELOW);

    private final String byOwner;
    private final String byParent;

    CollectionQueries(Dialect dialect) {
        this.byOwner = CollectionRows.select(OWNED.formatted(" AND " + dialect.lacks("o.name", "'/'")));
        this.byParent = CollectionRows.select(BELOW + " AND " + dialect.lacks("substr(c.name, length(?) + 2)", "'/'"));
    }

    Optional<StoredCollection> find(Session session, FolderKey key) throws SQLException {
        List<Object> arguments = List.of(key.contextId(), key.folderId());
        return CollectionRows.read(session, BY_KEY, arguments).stream().findFirst();
    }

    Optional<StoredCollection> find(Session session, int contextId, int ownerId, String type, String name)
            throws SQLException {
        List<Object> arguments = List.of(contextId, ownerId, type, name);
        return CollectionRows.read(session, BY_NAME, arguments).stream().findFirst();
    }

    List<StoredCollection> ownedBy(Session session, int contextId, int ownerId) throws SQLException {
        return CollectionRows.read(session, byOwner, List.of(contextId, contextId, ownerId)).stream()
                .sorted(Comparator.comparing(StoredCollection::standard)
                        .reversed()
                        .thenComparing(BY_CREATION))
                .toList();
    }

    /** What is below a collection, at any depth, the oldest first. */
    List<StoredCollection> below(Session session, StoredCollection above) throws SQLException {
        return sorted(CollectionRows.read(session, BY_PATH, belowArguments(above)));
    }

    /** What is right in a collection, the oldest first. */
    List<StoredCollection> in(Session session, StoredCollection parent) throws SQLException {
        List<Object> arguments = new ArrayList<>(belowArguments(parent));
        arguments.add(parent.name());
        return sorted(CollectionRows.read(session, byParent, arguments));
    }

    private static List<Object> belowArguments(StoredCollection above) {
        return List.of(above.id().contextId(), above.ownerId(), above.type(), above.name(), above.name());
    }

    private static List<StoredCollection> sorted(List<StoredCollection> collections) {
        return collections.stream().sorted(BY_CREATION).toList();
    }

    List<StoredCollection> grantedTo(Session session, int contextId, Set<Grantee> grantees) throws SQLException {
        if (grantees.isEmpty()) {
            return List.of();
        }
        String select = CollectionRows.select(
                """
                c.context_id = ? AND c.folder_id IN (
                  SELECT w.folder_id FROM collection_grant w WHERE w.context_id = ? AND w.grantee IN %s)"""
                        .formatted(InList.marks(grantees.size())));
        List<Object> arguments = new ArrayList<>(List.of(contextId, contextId));
        arguments.addAll(InList.padded(GranteeText.of(grantees)));
        return CollectionRows.read(session, select, arguments).stream()
                .sorted(Comparator.comparingInt(StoredCollection::ownerId).thenComparing(BY_CREATION))
                .toList();
    }

    long octets(Session session, int contextId) throws SQLException {
        return sum(session, "c.context_id = ?", contextId);
    }

    long octets(Session session, int contextId, int ownerId) throws SQLException {
        return sum(session, OWNED.formatted(ALL), contextId, contextId, ownerId);
    }

    Optional<Progress> progress(Session session, FolderKey key) throws SQLException {
        return session.one(
                "SELECT sequence, horizon, index_revision FROM collection WHERE context_id = ? AND folder_id = ?",
                row -> new Progress(row.getLong(1), row.getLong(2), row.getInt(3)),
                key.contextId(),
                key.folderId());
    }

    private static long sum(Session session, String condition, Object... arguments) throws SQLException {
        return session.one(
                        "SELECT coalesce(sum(c.octets), 0) FROM collection c WHERE " + condition,
                        row -> row.getLong(1),
                        arguments)
                .orElseThrow();
    }
}
