/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Partial;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.StoredMembers;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/** {@code COPY}, RFC 4918 section 9.8. What somebody cannot see cannot be copied by that person either. */
@Component(service = DavMethod.class)
public final class CopyMethod extends Transfer {
    @Override
    public String name() {
        return "COPY";
    }

    @Override
    List<Requirement> onSource(Resource source) {
        return List.of(new Requirement(source, Privilege.READ));
    }

    @Override
    void item(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException {
        checkWhole(source.as(Partial.class).isPresent());
        int author = request.actor().id().id();
        target.storage().items().copy(Existing.address(source), target.address(), onSource, onTarget, author);
    }

    @Override
    void itemBetweenStores(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException {
        checkWhole(source.as(Partial.class).isPresent());
        BetweenStores.copy(
                source, target, onSource, onTarget, request.actor().id().id());
    }

    @Override
    void collection(Resource source, Home home, String name, DavRequest request) throws DavException {
        if (request.depth(Depth.INFINITY) == Depth.ZERO) {
            throw DavException.of(403, "A collection is copied with all that is in it.");
        }
        checkWhole(((StoredMembers) source).hidesSome());
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        NewCollection target = new NewCollection(
                stored.id().contextId(), home.owner().userId().id(), stored.type(), name, false, stored.properties());
        Existing.storage(source).collections().copy(stored.id(), target, request.overwrite());
    }

    private static void checkWhole(boolean partial) throws DavException {
        if (partial) {
            throw DavException.of(403, "Only part of this may be seen, so it cannot be copied.");
        }
    }
}
