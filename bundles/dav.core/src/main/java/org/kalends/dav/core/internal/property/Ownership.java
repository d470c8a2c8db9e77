/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.util.Optional;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.StoredCollection;

/** Whose a resource is. */
final class Ownership {
    private Ownership() {}

    /**
     * The owner of a home, of a collection, or of the collection an object is in; a user owns his or her principal, and what belongs to a
     * context as a whole is nobody's.
     */
    static Optional<UserId> of(Resource resource) {
        return found(resource).filter(owner -> owner.id() != CollectionOwner.NOBODY);
    }

    private static Optional<UserId> found(Resource resource) {
        return resource.as(StoredCollection.class)
                .map(collection -> new UserId(collection.id().contextId(), collection.ownerId()))
                .or(() -> resource.as(Home.class).map(home -> home.owner().userId()))
                .or(() -> resource.as(User.class).map(User::userId))
                .or(() -> resource.parent().flatMap(Ownership::found));
    }
}
