/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.support.UnitCollectionStore;

/** The collections, as they are after a look at their directories; what they take together, as it was at the last look. */
final class FilesCollectionStore extends UnitCollectionStore {
    private final Ledger ledger;
    private final Shelf shelf;
    private final Looks looks;

    FilesCollectionStore(Ledger ledger, Shelf shelf, Looks looks, FilesUnits units) {
        super(units::commit);
        this.ledger = ledger;
        this.shelf = shelf;
        this.looks = looks;
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        looks.home(contextId, ownerId);
        return ledger.read(() -> shelf.ownedBy(contextId, ownerId).stream()
                .filter(folder -> folder.path().parent().isEmpty())
                .map(shelf::describe)
                .sorted(Comparator.comparing(StoredCollection::standard).reversed())
                .toList());
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        looks.folders(
                ledger.read(() -> granted(contextId, grantees).map(Folder::id).toList()));
        return ledger.read(() -> granted(contextId, grantees)
                .map(shelf::describe)
                .sorted(Comparator.comparingInt(StoredCollection::ownerId))
                .toList());
    }

    private Stream<Folder> granted(int contextId, Set<Grantee> grantees) {
        return shelf.all().stream()
                .filter(folder -> folder.id().contextId() == contextId)
                .filter(folder ->
                        folder.notes().grants().stream().anyMatch(grant -> grantees.contains(grant.grantee())));
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return ledger.read(() -> shelf.octetsOf(contextId, ownerId));
    }

    @Override
    public long octetsOf(int contextId) {
        return ledger.read(() -> shelf.octetsOf(contextId));
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        looks.fact(id);
        return ledger.read(() -> shelf.find(id).map(shelf::describe));
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        looks.named(contextId, ownerId, type, name);
        return ledger.read(() -> shelf.find(contextId, ownerId, type, name).map(shelf::describe));
    }

    @Override
    public List<StoredCollection> in(CollectionId id) {
        looks.tree(id);
        return ledger.read(() -> shelf.find(id).stream()
                .flatMap(above -> shelf.below(above).stream()
                        .filter(below -> below.path().parent().equals(Optional.of(above.path()))))
                .map(shelf::describe)
                .toList());
    }
}
