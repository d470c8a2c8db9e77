/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Nested;
import org.kalends.dav.core.internal.access.FolderAccess;
import org.kalends.dav.core.internal.access.Rights;
import org.kalends.storage.api.StoredCollection;

/**
 * The collections in a collection, as far as the actor may know of them. Only a kind that is nested has some.
 *
 * @param outer what they are in
 * @param home the home of all of them
 */
record InnerCollections(StoredCollectionResource outer, HomeCollection home) {
    /** These, and then what else is in it. */
    Stream<Resource> before(Stream<Resource> items) {
        return isNested() ? Stream.concat(all(), items) : items;
    }

    Stream<Resource> all() {
        return isNested()
                ? outer.storage().collections().in(outer.stored().id()).stream().flatMap(found -> seen(found).stream())
                : Stream.empty();
    }

    /** The one of this name. */
    Optional<StoredCollectionResource> named(String name) {
        StoredCollection stored = outer.stored();
        return isNested()
                ? outer.storage()
                        .collections()
                        .find(
                                stored.id().contextId(),
                                stored.ownerId(),
                                stored.type(),
                                stored.path().child(name).text())
                        .flatMap(this::seen)
                : Optional.empty();
    }

    private boolean isNested() {
        return outer.type().as(Nested.class).isPresent();
    }

    private Optional<StoredCollectionResource> seen(StoredCollection found) {
        MemberNames at =
                MemberNames.plain(outer.href().childCollection(found.path().name()));
        FolderAccess granted = Rights.in(
                found,
                outer.storage().permits(found),
                outer.type(),
                home.actor(),
                home.access().delegated());
        return Optional.of(new StoredCollectionResource(
                        at, home, outer, found, outer.type(), outer.storage(), outer.owner(), granted))
                .filter(collection -> !granted.onCollection().isEmpty());
    }
}
