/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.stream.Stream;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * What a user owns in the stores that are here.
 *
 * @param stores all stores
 */
public record OwnedCollections(Stores stores) {
    /**
     * A collection and where it is.
     *
     * @param store its store
     * @param collection what the store says of it
     */
    public record Owned(Storage store, StoredCollection collection) {}

    /** Each collection, followed by those that are in it. */
    public Stream<Owned> of(UserId owner) {
        return stores.present().stream()
                .flatMap(store -> store.collections().ownedBy(owner.contextId(), owner.id()).stream()
                        .flatMap(collection -> tree(store, collection)));
    }

    private static Stream<Owned> tree(Storage store, StoredCollection top) {
        Stream<Owned> below = store.collections().in(top.id()).stream().flatMap(collection -> tree(store, collection));
        return Stream.concat(Stream.of(new Owned(store, top)), below);
    }
}
