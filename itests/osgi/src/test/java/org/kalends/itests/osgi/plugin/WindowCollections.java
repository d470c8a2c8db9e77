/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitCollectionStore;

/** The one collection of the window. */
class WindowCollections extends UnitCollectionStore {
    private final Supplier<Display> display;

    WindowCollections(Storage storage, Supplier<Display> display) {
        super(storage::commit);
        this.display = display;
    }

    private Optional<StoredCollection> in(int contextId) {
        return Optional.of(display.get().collection())
                .filter(collection -> collection.id().contextId() == contextId);
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return in(contextId).filter(collection -> collection.ownerId() == ownerId).stream()
                .toList();
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return in(contextId).filter(collection -> grantees.contains(Grantee.EVERYONE)).stream()
                .toList();
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return ownedBy(contextId, ownerId).stream()
                .mapToLong(StoredCollection::octets)
                .sum();
    }

    @Override
    public long octetsOf(int contextId) {
        return in(contextId).map(StoredCollection::octets).orElse(0L);
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        return in(id.contextId()).filter(collection -> collection.id().equals(id));
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        return ownedBy(contextId, ownerId).stream()
                .filter(collection ->
                        collection.type().equals(type) && collection.name().equals(name))
                .findFirst();
    }

    @Override
    public List<StoredCollection> in(CollectionId id) {
        return List.of();
    }
}
