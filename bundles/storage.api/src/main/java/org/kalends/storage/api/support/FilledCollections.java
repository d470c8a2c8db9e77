/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Grantee;
import org.kalends.storage.api.StoredCollection;

/** The collections of a store that others fill. */
final class FilledCollections extends UnitCollectionStore {
    private static final Comparator<StoredCollection> BY_TIME = Comparator.comparing(StoredCollection::created);

    private final FilledStorage storage;

    FilledCollections(FilledStorage storage) {
        super(storage::commit);
        this.storage = storage;
    }

    private Stream<StoredCollection> all(int contextId, Predicate<StoredCollection> wanted) {
        return storage.filled(contextId).stream().map(FilledCollection::facts).filter(wanted);
    }

    private static Predicate<StoredCollection> isOf(int ownerId) {
        return collection -> collection.ownerId() == ownerId;
    }

    @Override
    public List<StoredCollection> ownedBy(int contextId, int ownerId) {
        Comparator<StoredCollection> standardFirst = Comparator.comparing(collection -> !collection.standard());
        return all(contextId, isOf(ownerId))
                .sorted(standardFirst.thenComparing(BY_TIME))
                .toList();
    }

    @Override
    public List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees) {
        return all(contextId, collection -> collection.grants().stream()
                        .anyMatch(grant -> grantees.contains(grant.grantee())))
                .sorted(Comparator.comparingInt(StoredCollection::ownerId).thenComparing(BY_TIME))
                .toList();
    }

    @Override
    public long octetsOf(int contextId, int ownerId) {
        return all(contextId, isOf(ownerId)).mapToLong(StoredCollection::octets).sum();
    }

    @Override
    public long octetsOf(int contextId) {
        return all(contextId, any -> true).mapToLong(StoredCollection::octets).sum();
    }

    @Override
    public Optional<StoredCollection> find(CollectionId id) {
        return storage.find(id).map(FilledCollection::facts);
    }

    @Override
    public Optional<StoredCollection> find(int contextId, int ownerId, String type, String name) {
        return all(contextId, isOf(ownerId))
                .filter(collection ->
                        collection.type().equals(type) && collection.name().equals(name))
                .findFirst();
    }

    @Override
    public List<StoredCollection> in(CollectionId id) {
        return List.of();
    }
}
