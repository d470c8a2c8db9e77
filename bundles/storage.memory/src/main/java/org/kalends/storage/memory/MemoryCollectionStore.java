/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitCollectionStore;

/** The collections kept in {@link Folders}. */
final class MemoryCollectionStore extends UnitCollectionStore {
    private final Folders folders;

    MemoryCollectionStore(Folders folders, MemoryUnits units) {
        super(units::commit);
        this.folders = folders;
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        return folders.locked(() -> folders.ownedBy(contextId, ownerId));
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return folders.locked(() -> folders.grantedTo(contextId, grantees));
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return octets(folder -> folder.isOf(contextId, ownerId));
    }

    @Override
    public long octetsOf(int contextId) {
        return octets(folder -> folder.id().contextId() == contextId);
    }

    private long octets(Predicate<Folder> wanted) {
        return folders.locked(() ->
                folders.all().stream().filter(wanted).mapToLong(Folder::octets).sum());
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        return folders.locked(() -> folders.find(id).map(Folder::describe));
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        return folders.locked(() -> folders.find(contextId, ownerId, type, name).map(Folder::describe));
    }

    @Override
    public List<StoredCollection> in(CollectionId id) {
        return folders.locked(() -> folders.find(id).stream()
                .flatMap(above -> folders.below(above).stream()
                        .filter(below -> below.path().parent().equals(Optional.of(above.path()))))
                .map(Folder::describe)
                .toList());
    }
}
