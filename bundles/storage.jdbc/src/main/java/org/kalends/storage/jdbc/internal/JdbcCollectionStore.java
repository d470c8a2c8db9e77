/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitCollectionStore;

/** Collections in a database. */
final class JdbcCollectionStore extends UnitCollectionStore {
    private final Databases databases;
    private final CollectionQueries queries;

    JdbcCollectionStore(Databases databases, JdbcUnits units) {
        super(units::commit);
        this.databases = databases;
        this.queries = new CollectionQueries(databases.main().dialect());
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return databases.of(contextId).read(session -> queries.ownedBy(session, contextId, ownerId));
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return databases.of(contextId).read(session -> queries.grantedTo(session, contextId, grantees));
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return databases.of(contextId).read(session -> queries.octets(session, contextId, ownerId));
    }

    @Override
    public long octetsOf(int contextId) {
        return databases.of(contextId).read(session -> queries.octets(session, contextId));
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        return FolderKey.of(id)
                .flatMap(key -> databases.of(key.contextId()).read(session -> queries.find(session, key)));
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        return databases.of(contextId).read(session -> queries.find(session, contextId, ownerId, type, name));
    }

    @Override
    public List<StoredCollection> in(CollectionId id) {
        Optional<StoredCollection> parent = find(id);
        return parent.isEmpty()
                ? List.of()
                : databases.of(id.contextId()).read(session -> queries.in(session, parent.get()));
    }
}
