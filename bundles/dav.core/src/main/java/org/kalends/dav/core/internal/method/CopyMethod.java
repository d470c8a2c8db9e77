/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Written;
import org.osgi.service.component.annotations.Component;

/** {@code COPY}, RFC 4918 section 9.8. */
@Component(service = DavMethod.class)
public final class CopyMethod extends Transfer {
    @Override
    public String name() {
        return "COPY";
    }

    @Override
    Privilege onSource() {
        return Privilege.READ;
    }

    @Override
    Written item(Resource source, ItemAddress target, Condition onSource, Condition onTarget) {
        return Existing.storage(source).items().copy(Existing.address(source), target, onSource, onTarget);
    }

    @Override
    void collection(Resource source, String name, boolean replace, DavRequest request) throws DavException {
        if (request.depth(Depth.INFINITY) == Depth.ZERO) {
            throw DavException.of(403, "A collection is copied with all that is in it.");
        }
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        NewCollection target = new NewCollection(
                stored.id().contextId(), stored.ownerId(), stored.type(), name, false, stored.properties());
        Existing.storage(source).collections().copy(stored.id(), target, replace);
    }
}
