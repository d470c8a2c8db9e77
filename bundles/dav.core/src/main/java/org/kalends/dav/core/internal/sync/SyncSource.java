/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.io.IOException;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Nested;
import org.kalends.dav.core.internal.resolve.HomeCollection;
import org.kalends.dav.core.internal.resolve.StoredCollectionResource;
import org.kalends.dav.core.internal.resolve.UnionResource;

/** Something whose changes can be told (RFC 6578). */
public interface SyncSource {
    /** The state it is in, as a client that reads all of it now would know it. */
    String token();

    /**
     * Tells what has changed.
     *
     * @param token the state the client knows; empty when it knows nothing
     * @param answer where to tell it
     * @return the state the client then knows
     * @throws DavException by the precondition {@code valid-sync-token} when that state is none, or too old
     */
    String tell(Optional<String> token, Answer answer) throws DavException, IOException;

    /** The source that a resource is, its members' members left out. */
    static Optional<SyncSource> of(Resource resource) {
        return of(resource, false);
    }

    /**
     * The source that a resource is.
     *
     * @param infinite whether the members of members count
     */
    static Optional<SyncSource> of(Resource resource, boolean infinite) {
        if (isTree(resource)) {
            return Optional.empty();
        }
        if (resource instanceof StoredCollectionResource collection) {
            return Optional.of(new CollectionSource(collection));
        }
        if (resource instanceof UnionResource union) {
            return Optional.of(new UnionSource(union));
        }
        // The states of a union are those of several collections at one address, which the token of a home cannot hold
        if (resource instanceof HomeCollection home && !home.showsUnion()) {
            return Optional.of(infinite ? new HomeTreeSource(home) : new HomeSource(home));
        }
        return Optional.empty();
    }

    /** Whether it has collections in collections, whose changes no sequence tells. */
    private static boolean isTree(Resource resource) {
        return resource.as(CollectionType.class)
                .flatMap(type -> type.as(Nested.class))
                .isPresent();
    }

    /** The refusal of a token. */
    static DavException invalid() {
        return DavException.of(
                Precondition.VALID_SYNC_TOKEN, "This sync token does not hold here; please synchronise anew.");
    }
}
