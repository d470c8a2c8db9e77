/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Preferred;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

/** Objects with more or with less in them, as the client prefers. */
final class PreferredContent {
    /** As it is read, taken apart, and written anew. */
    private static final long WEIGHT = 6;

    private PreferredContent() {}

    /** The header of a request that changes what is given of a resource; empty where none does. */
    static Optional<String> header(Resource resource) {
        return facet(resource).map(Preferred::header);
    }

    /** What is given of an object; the same where nothing is preferred. */
    static Representation of(Representation stored, Resource resource, DavRequest request) throws DavException {
        Optional<Preferred> facet = facet(resource);
        if (facet.isEmpty() || request.header(facet.get().header()).isEmpty()) {
            return stored;
        }
        request.claim(WEIGHT * stored.octets().length());
        Octets given = facet.get().preferred(stored.octets(), request.preferences());
        return new Representation(stored.href(), stored.mediaType(), given, stored.etag(), stored.modified());
    }

    private static Optional<Preferred> facet(Resource resource) {
        return resource.as(Item.class)
                .flatMap(item -> resource.as(CollectionType.class))
                .flatMap(type -> type.format().as(Preferred.class));
    }
}
