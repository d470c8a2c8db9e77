/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.internal.lock.LockPlace;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/** {@code MOVE}, RFC 4918 section 9.9. A collection that moves gets another name; its key and history stay. */
@Component(service = DavMethod.class)
public final class MoveMethod extends Transfer {
    @Override
    public String name() {
        return "MOVE";
    }

    @Override
    List<Requirement> onSource(Resource source) {
        return Existing.removal(source);
    }

    @Override
    void item(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request) {
        target.storage().items().move(Existing.address(source), target.address(), onSource, onTarget);
        LockPlace.of(source).ifPresent(LockPlace::release);
    }

    @Override
    void itemBetweenStores(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException {
        BetweenStores.move(source, target, onSource, onTarget);
        LockPlace.of(source).ifPresent(LockPlace::release);
    }

    @Override
    void collection(Resource source, Home home, String name, DavRequest request) throws DavException {
        if (request.depth(Depth.INFINITY) != Depth.INFINITY) {
            throw DavException.of(400, "A collection is moved with all that is in it.");
        }
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        CollectionType type = source.as(CollectionType.class).orElseThrow();
        if (stored.standard()) {
            throw DavException.of(type.standardCollectionNeeded(), "This is one of the collections every user keeps.");
        }
        if (stored.ownerId() != home.owner().userId().id()) {
            throw DavException.of(type.locationNotOk(), "A collection stays with its owner.");
        }
        Existing.storage(source).collections().rename(stored.id(), name, request.overwrite());
        LockPlace.of(source).ifPresent(LockPlace::release);
    }
}
