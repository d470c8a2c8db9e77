/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kalends.identity.Identities;
import org.kalends.identity.User;
import org.kalends.identity.UserId;
import org.kalends.storage.api.StoredCollection;

/** Whose the collections of a listing are. Who owns many is looked up once. Used by the request's thread. */
final class Owners {
    private final Identities identities;
    private final Map<UserId, Optional<User>> known = new HashMap<>();

    Owners(Identities identities) {
        this.identities = identities;
    }

    /** The owner of a collection; empty when nobody knows him or her any more. */
    Optional<User> of(StoredCollection collection) {
        return known.computeIfAbsent(new UserId(collection.id().contextId(), collection.ownerId()), identities::user);
    }
}
