/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.StoredCollection;

/**
 * Whose collections are.
 *
 * @param known the owners that there are
 */
record Owners(Map<UserId, User> known) {
    Owners {
        known = Map.copyOf(known);
    }

    /**
     * The owners of these collections.
     *
     * @param directory finds those of several users that there are; asked once
     */
    static Owners of(Collection<StoredCollection> collections, Function<Set<UserId>, List<User>> directory) {
        Set<UserId> owners = collections.stream()
                .filter(collection -> collection.ownerId() != CollectionOwner.NOBODY)
                .map(Owners::ownerOf)
                .collect(Collectors.toSet());
        return new Owners(
                owners.isEmpty()
                        ? Map.of()
                        : directory.apply(owners).stream()
                                .collect(Collectors.toMap(User::userId, Function.identity())));
    }

    private static UserId ownerOf(StoredCollection collection) {
        return new UserId(collection.id().contextId(), collection.ownerId());
    }

    /** The owner of a collection; empty when nobody knows him or her any more. */
    Optional<User> of(StoredCollection collection) {
        return contextOf(collection).or(() -> Optional.ofNullable(known.get(ownerOf(collection))));
    }

    /** The owner of a collection that belongs to its context as a whole. */
    static Optional<User> contextOf(StoredCollection collection) {
        return collection.ownerId() == CollectionOwner.NOBODY
                ? Optional.of(
                        CollectionOwner.context(collection.id().contextId()).user())
                : Optional.empty();
    }
}
