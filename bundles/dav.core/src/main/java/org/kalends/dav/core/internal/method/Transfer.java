/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.Depth;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.resource.Home;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.DavMethod;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;

/** What COPY and MOVE have in common (RFC 4918 sections 9.8 and 9.9): where from, where to, and what may be there. */
abstract class Transfer implements DavMethod {
    @Override
    public final boolean appliesTo(Target target) {
        return target.resource().filter(Existing::isStored).isPresent();
    }

    /** The privileges on the source, RFC 3744 appendix B. */
    abstract List<Requirement> onSource(Resource source);

    /** Transfers an item inside a store. */
    abstract void item(Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException;

    /** Transfers an item to another store. */
    abstract void itemBetweenStores(
            Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException;

    /** Transfers a collection to a name in a home that is free or gives way. */
    abstract void collection(Resource source, Home home, String name, DavRequest request) throws DavException;

    @Override
    public final List<Requirement> requirements(DavRequest request) throws DavException {
        List<Requirement> all = new ArrayList<>(onSource(Existing.resource(request)));
        Target destination = request.destination();
        if (destination instanceof Target.Absent absent) {
            all.add(new Requirement(absent.parent(), Privilege.BIND));
        } else if (destination instanceof Target.Existing existing) {
            Resource replaced = existing.found();
            all.add(new Requirement(replaced, Privilege.WRITE_CONTENT));
            if (!Existing.isItem(replaced)) {
                replaced.parent().ifPresent(home -> all.add(new Requirement(home, Privilege.UNBIND)));
            }
        } else {
            throw DavException.of(409, "The collection at the destination does not exist.");
        }
        return all;
    }

    @Override
    public final void handle(DavRequest request, DavResponse response) throws DavException, IOException {
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
        Place place = Place.of(destination)
                .filter(target -> source.as(CollectionType.class).equals(Optional.of(target.type())))
                .orElseThrow(() -> DavException.of(403, "An object cannot be there."));
        place.type().format().admit(source.as(Item.class).orElseThrow().kind(), place.stored());
        if (place.address().equals(Existing.address(source))) {
            throw DavException.of(403, "Source and destination are the same.");
        }
        Condition overwriting = request.overwrite() ? Condition.NONE : Condition.MUST_NOT_EXIST;
        Condition onTarget = overwriting.and(place.untouchedByHidden());
        try {
            if (Existing.storage(source).equals(place.storage())) {
                item(source, place, request.condition(), onTarget, request);
            } else {
                itemBetweenStores(source, place, request.condition(), onTarget, request);
            }
        } catch (UidTakenException e) {
            throw place.uidConflict(e, request.urls());
        }
    }

    private void transferCollection(Resource source, Target destination, DavRequest request) throws DavException {
        CollectionType type = source.as(CollectionType.class).orElseThrow();
        StoredCollection stored = source.as(StoredCollection.class).orElseThrow();
        Storage storage = Existing.storage(source);
        boolean givesWay = destination
                .resource()
                .map(found -> found.as(StoredCollection.class)
                        .filter(other -> !other.standard() && !other.id().equals(stored.id()))
                        .filter(other -> Existing.storage(found).equals(storage))
                        .isPresent())
                .orElse(true);
        Home home = homeOf(destination)
                .filter(found -> givesWay && found.area().equals(type.area()))
                .orElseThrow(() -> DavException.of(type.locationNotOk(), "A collection cannot take this place."));
        if (request.depth(Depth.INFINITY) == Depth.ONE) {
            throw DavException.of(400, "The depth of this request is 0 or infinity.");
        }
        collection(source, home, destination.href().name(), request);
    }

    /** The home whose member the destination is or would be. */
    private static Optional<Home> homeOf(Target destination) {
        if (destination instanceof Target.Absent absent) {
            return absent.parent().as(Home.class);
        }
        return destination.resource().flatMap(Resource::parent).flatMap(parent -> parent.as(Home.class));
    }
}
