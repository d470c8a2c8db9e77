/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.SyncStates;
import org.kalends.dav.api.exchange.CTagCondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Union;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ctags of collections, and what clients say of them. */
@Component(service = CTags.class)
public final class CTags {
    private final SyncStates states;

    @Activate
    public CTags(@Reference SyncStates states) {
        this.states = states;
    }

    /** The ctag of a collection. */
    Optional<String> of(Resource collection) {
        return states.token(collection);
    }

    /**
     * Holds a request's condition against the collection.
     *
     * @return what must still hold when the first object is written; empty when the request has no condition, and where several
     *     collections are shown as one, whose states no store can hold together
     * @throws DavException 412 when the collection has changed already
     */
    Optional<Guard.CollectionAt> unchanged(DavRequest request, Resource collection) throws DavException {
        Optional<String> known = CTagCondition.of(request).map(CTagCondition::ctag);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.equals(of(collection))) {
            throw DavException.of(412, "The collection has changed since.");
        }
        if (collection.as(Union.class).isPresent()) {
            return Optional.empty();
        }
        return collection
                .as(StoredCollection.class)
                .map(stored -> new Guard.CollectionAt(stored.id(), stored.sequence()));
    }
}
