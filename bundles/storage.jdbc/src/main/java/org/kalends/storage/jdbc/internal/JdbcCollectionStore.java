/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionPath;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/** Collections in a database. */
final class JdbcCollectionStore implements CollectionStore {
    private final Database database;
    private final Clock clock;
    private final CollectionQueries queries = new CollectionQueries();
    private final CollectionTable table = new CollectionTable();
    private final GrantTable granted = new GrantTable();
    private final CollectionTree tree;

    JdbcCollectionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.tree = new CollectionTree(new ItemWrites(clock));
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return database.read(session -> queries.ownedBy(session, contextId, ownerId));
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return database.read(session -> queries.grantedTo(session, contextId, grantees));
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return database.read(session -> queries.octets(session, contextId, ownerId));
    }

    @Override
    public long octetsOf(int contextId) {
        return database.read(session -> queries.octets(session, contextId));
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        return FolderKey.of(id).flatMap(key -> database.read(session -> queries.find(session, key)));
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        return database.read(session -> queries.find(session, contextId, ownerId, type, name));
    }

    @Override
    public List<StoredCollection> in(CollectionId id) {
        Optional<StoredCollection> parent = find(id);
        return parent.isEmpty() ? List.of() : database.read(session -> queries.in(session, parent.get()));
    }

    @Override
    public StoredCollection create(NewCollection collection, boolean replace) {
        return database.write(session -> {
            FolderKey key = tree.create(session, collection, replace, clock.millis());
            return reread(session, key);
        });
    }

    @Override
    public void delete(CollectionId id) {
        FolderKey key = FolderKey.require(id);
        database.write(session -> {
            StoredCollection gone = reread(session, key);
            tree.delete(session, gone);
            return gone;
        });
    }

    @Override
    public StoredCollection rename(CollectionId id, String name, boolean replace) {
        FolderKey key = FolderKey.require(id);
        return database.write(session -> {
            StoredCollection present = reread(session, key);
            if (!present.name().equals(name)) {
                tree.rename(session, present, new CollectionPath(name), replace);
            }
            table.touch(session, key, clock.millis());
            return reread(session, key);
        });
    }

    @Override
    public StoredCollection copy(CollectionId source, NewCollection target, boolean replace) {
        FolderKey from = FolderKey.require(source);
        return database.write(session -> {
            StoredCollection original = reread(session, from);
            FolderKey to = tree.copy(session, original, target, replace, clock.millis());
            return reread(session, to);
        });
    }

    @Override
    public StoredCollection grant(CollectionId id, List<Grant> grants) {
        GrantTable.require(grants);
        FolderKey key = FolderKey.require(id);
        return database.write(session -> {
            table.advance(session, key, 0, clock.millis());
            granted.replace(session, key, grants);
            return reread(session, key);
        });
    }

    @Override
    public StoredCollection patch(CollectionId id, Map<PropertyName, Optional<String>> changes) {
        FolderKey key = FolderKey.require(id);
        return database.write(session -> {
            table.advance(session, key, 0, clock.millis());
            table.patch(session, key, changes);
            return reread(session, key);
        });
    }

    private StoredCollection reread(Session session, FolderKey key) throws SQLException {
        return queries.find(session, key).orElseThrow(() -> new NoSuchCollectionException(key.id()));
    }
}
