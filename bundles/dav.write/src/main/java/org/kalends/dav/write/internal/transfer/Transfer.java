/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.DavMethod;
import org.kalends.dav.write.internal.answer.WriteAnswer;
import org.kalends.dav.write.internal.place.CollectionPlace;
import org.kalends.dav.write.internal.place.Existing;
import org.kalends.dav.write.internal.place.Place;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;

/** What COPY and MOVE have in common (RFC 4918 sections 9.8 and 9.9): where from, where to, and what may be there. */
abstract class Transfer implements DavMethod {
    /** Through which all is written. */
    final UnitsOfWork units;

    private final WriteAnswer answer;

    Transfer(UnitsOfWork units, WriteAnswer answer) {
        this.units = units;
        this.answer = answer;
    }

    @Override
    public final boolean appliesTo(Target target) {
        return target.resource().filter(Existing::isStored).isPresent();
    }

    /** The privileges on the source, RFC 3744 appendix B. */
    abstract List<Requirement> onSource(Resource source);

    /** Refuses to transfer an item before anything is done. */
    abstract void check(Resource source, Place target) throws DavException;

    /** Transfers an item inside a store, as one more write of a unit. */
    abstract void item(Resource source, Place target, Condition onSource, Condition onTarget, UnitOfWork unit);

    /** Transfers an item to another store. */
    abstract void itemBetweenStores(
            Resource source, Place target, Condition onSource, Condition onTarget, DavRequest request)
            throws DavException;

    /** Transfers a collection to a place that is free or whose holder gives way. */
    abstract void collection(Resource source, CollectionPlace target, DavRequest request) throws DavException;

    @Override
    public final boolean takesBody() {
        return false;
    }

    @Override
    public final List<Requirement> requirements(DavRequest request) throws DavException {
        List<Requirement> all = new ArrayList<>(onSource(request.resource()));
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
        Resource source = request.resource();
        Target destination = request.destination();
        refuseItself(source, destination);
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
        answer.send(destination.href(), replaces ? 204 : 201, request, response);
    }

    /** Whatever address either is reached by. */
    private static void refuseItself(Resource source, Target destination) throws DavException {
        Optional<StoredPlace> from = StoredPlace.of(source);
        Optional<StoredPlace> to = StoredPlace.of(destination);
        if (from.isPresent() && to.isPresent() && from.get().overlaps(to.get())) {
            throw DavException.of(403, "Source and destination are the same, or one is in the other.");
        }
    }

    private void transferItem(Resource source, Target destination, DavRequest request) throws DavException {
        Optional<Resource> collection = destination.resource().filter(found -> !Existing.isItem(found));
        Place place = Place.of(destination)
                .or(() -> collection.flatMap(Place::insteadOf))
                .filter(target -> source.as(CollectionType.class).equals(Optional.of(target.type())))
                .orElseThrow(() -> DavException.of(403, "An object cannot be there."));
        place.type().format().admit(source.as(Item.class).orElseThrow().kind(), place.stored());
        check(source, place);
        Condition overwriting = request.overwrite() ? Condition.NONE : Condition.MUST_NOT_EXIST;
        Condition onTarget = overwriting.and(place.untouchedByHidden());
        try {
            UnitOfWork unit = units.begin(request, place.storage());
            collection.ifPresent(unit::deleteCollection);
            if (Existing.storage(source).equals(place.storage())) {
                item(source, place, request.condition(), onTarget, unit);
                unit.commit();
            } else {
                if (collection.isPresent()) {
                    unit.commit();
                }
                itemBetweenStores(source, place, request.condition(), onTarget, request);
            }
        } catch (UidTakenException e) {
            throw place.uidConflict(e, request.urls());
        }
    }

    private void transferCollection(Resource source, Target destination, DavRequest request) throws DavException {
        CollectionType type = source.as(CollectionType.class).orElseThrow();
        Optional<Resource> replaced = destination.resource();
        CollectionPlace place = CollectionPlace.of(destination, type)
                .filter(target ->
                        target.storage().map(Existing.storage(source)::equals).orElse(true))
                .filter(target -> replaced.filter(Transfer::stays).isEmpty())
                .orElseThrow(() -> DavException.of(type.locationNotOk(), "A collection cannot take this place."));
        collection(source, place, request);
        replaced.flatMap(StoredPlace::of).ifPresent(StoredPlace::release);
    }

    private static boolean stays(Resource there) {
        return there.as(StoredCollection.class)
                .filter(StoredCollection::standard)
                .isPresent();
    }
}
