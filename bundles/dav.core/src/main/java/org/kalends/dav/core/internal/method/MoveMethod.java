/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Written;
import org.osgi.service.component.annotations.Component;

/** {@code MOVE}, RFC 4918 section 9.9. A collection that moves gets another name; its key and history stay. */
@Component(service = DavMethod.class)
public final class MoveMethod extends Transfer {
    @Override
    public String name() {
        return "MOVE";
    }

    @Override
    Privilege onSource() {
        return Privilege.UNBIND;
    }

    @Override
    Written item(Resource source, ItemAddress target, Condition onSource, Condition onTarget) {
        return Existing.storage(source).items().move(Existing.address(source), target, onSource, onTarget);
    }

    @Override
    void collection(Resource source, String name, boolean replace, DavRequest request) throws DavException {
        if (request.depth(Depth.INFINITY) != Depth.INFINITY) {
            throw DavException.of(400, "A collection is moved with all that is in it.");
        }
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        if (stored.standard()) {
            CollectionType type = source.as(CollectionType.class).orElseThrow();
            throw DavException.of(type.standardCollectionNeeded(), "This is one of the collections every user keeps.");
        }
        Existing.storage(source).collections().rename(stored.id(), name, replace);
    }
}
