/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.resource.Collection;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Written;

/** What COPY and MOVE have in common (RFC 4918 sections 9.8 and 9.9): where from, where to, and what may be there. */
abstract class Transfer implements DavMethod {
    @Override
    public final boolean appliesTo(Target target) {
        return target.resource().filter(Existing::isStored).isPresent();
    }

    /** The privilege on the source. */
    abstract Privilege onSource();

    /** Transfers an item. */
    abstract Written item(Resource source, ItemAddress target, Condition onSource, Condition onTarget);

    /** Transfers a collection under a name that is free or gives way. */
    abstract void collection(Resource source, String name, boolean replace, DavRequest request) throws DavException;

    @Override
    public final List<Requirement> requirements(DavRequest request) throws DavException {
        Target destination = request.destination();
        Requirement source = new Requirement(Existing.resource(request), onSource());
        if (destination instanceof Target.Absent absent) {
            return List.of(source, new Requirement(absent.parent(), Privilege.BIND));
        }
        if (destination instanceof Target.Orphan) {
            throw DavException.of(409, "The collection at the destination does not exist.");
        }
        Resource replaced = destination.resource().orElseThrow();
        return List.of(source, new Requirement(replaced, Privilege.WRITE_CONTENT));
    }

    @Override
    public final void handle(DavRequest request, DavResponse response) throws DavException {
        Resource source = Existing.resource(request);
        Target destination = request.destination();
        if (destination.href().samePlace(source.href())) {
            throw DavException.of(403, "Source and destination are the same.");
        }
        boolean replaces = destination.resource().isPresent();
        if (replaces && !request.overwrite()) {
            throw DavException.of(412, "There is something at the destination already.");
        }
        if (Existing.isItem(source)) {
            transferItem(source, destination, request);
        } else {
            transferCollection(source, destination, request);
        }
        response.header("Location", response.external(destination.href()));
        response.header("Content-Length", "0");
        response.status(replaces ? 204 : 201);
    }

    private void transferItem(Resource source, Target destination, DavRequest request) throws DavException {
        Collection parent = parent(destination);
        CollectionType type = parent.as(CollectionType.class).orElseThrow();
        StoredCollection collection = parent.as(StoredCollection.class)
                .filter(found -> source.as(CollectionType.class).equals(parent.as(CollectionType.class)))
                .orElseThrow(() -> DavException.of(403, "An object cannot be there."));
        if (!Existing.storage(source).equals(Existing.storage(parent))) {
            throw DavException.of(502, "An object cannot be moved or copied to another store.");
        }
        type.format().admit(source.as(Item.class).orElseThrow().kind(), collection);
        ItemAddress target = new ItemAddress(collection.id(), destination.href().name());
        if (target.equals(Existing.address(source))) {
            throw DavException.of(403, "Source and destination are the same.");
        }
        Condition onTarget = request.overwrite() ? Condition.NONE : Condition.MUST_NOT_EXIST;
        try {
            item(source, target, request.condition(), onTarget);
        } catch (UidTakenException e) {
            throw PutMethod.uidConflict(type.format().uidConflict(), parent, e, request);
        }
    }

    private static Collection parent(Target destination) throws DavException {
        if (destination instanceof Target.Absent absent
                && absent.parent().as(StoredCollection.class).isPresent()) {
            return absent.parent();
        }
        return destination
                .resource()
                .flatMap(Resource::parent)
                .orElseThrow(() -> DavException.of(403, "An object cannot take this place."));
    }

    private void transferCollection(Resource source, Target destination, DavRequest request) throws DavException {
        CollectionType type = source.as(CollectionType.class).orElseThrow();
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        boolean toFreeName = destination instanceof Target.Absent absent
                && absent.parent()
                        .as(Home.class)
                        .filter(home -> home.area().equals(type.area()))
                        .isPresent();
        boolean toAnother = destination
                .resource()
                .flatMap(found -> found.as(StoredCollection.class))
                .filter(other -> !other.standard() && !other.id().equals(stored.id()))
                .isPresent();
        if (!toFreeName && !toAnother) {
            throw DavException.of(type.locationNotOk(), "A collection cannot take this place.");
        }
        if (request.depth(Depth.INFINITY) == Depth.ONE) {
            throw DavException.of(400, "The depth of this request is 0 or infinity.");
        }
        collection(source, destination.href().name(), request.overwrite(), request);
    }
}
