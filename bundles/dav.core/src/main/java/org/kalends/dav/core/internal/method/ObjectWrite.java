/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.ArrayList;
import java.util.List;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.dav.api.spi.Requirement;
import org.kalends.dav.core.internal.quota.Growth;
import org.kalends.dav.core.internal.quota.Quota;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.UidTakenException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes one object, with all that must hold of it, for whatever method brings it. */
@Component(service = ObjectWrite.class)
public final class ObjectWrite {
    private final Quota quota;
    private final UnitsOfWork units;

    @Activate
    public ObjectWrite(@Reference Quota quota, @Reference UnitsOfWork units) {
        this.quota = quota;
        this.units = units;
    }

    /**
     * The object as it may be stored.
     *
     * @param accepted what is stored
     * @param asSent whether it is what the client sent
     */
    record Examined(AcceptedObject accepted, boolean asSent) {}

    /**
     * The privileges it takes to write an object there.
     *
     * @throws DavException 409 when its collection does not exist
     */
    public static List<Requirement> requirements(Target target) throws DavException {
        if (target instanceof Target.Absent absent) {
            return List.of(new Requirement(absent.parent(), Privilege.BIND));
        }
        return List.of(new Requirement(
                target.resource()
                        .orElseThrow(() -> DavException.of(409, "The collection for this object does not exist.")),
                Privilege.WRITE_CONTENT));
    }

    /**
     * Creates or replaces the object that the request's URL names, under the request's condition.
     *
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    public WrittenObject replace(Octets sent, DavRequest request) throws DavException {
        Place place = Place.of(request.target())
                .orElseThrow(() -> DavException.of(
                        403,
                        "Objects can be stored only in a calendar, an address book or another collection of objects."));
        Examined examined = examine(sent, place, request);
        try {
            return store(examined, place, request.condition(), request);
        } catch (ConditionFailedException e) {
            throw DavException.of(412, "The resource is not in the state that the request expects.");
        }
    }

    /**
     * Creates an object under a name of our choice.
     *
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    public WrittenObject add(Octets sent, StoredMembers collection, DavRequest request) throws DavException {
        return prepare(sent, collection, request).commit();
    }

    /**
     * Prepares to create an object under a name of our choice.
     *
     * @throws DavException when it cannot be stored there, by the precondition that says why
     */
    private NewObject prepare(Octets sent, StoredMembers collection, DavRequest request) throws DavException {
        ObjectFormat format = collection.as(CollectionType.class).orElseThrow().format();
        Place free = new Place(collection, MemberName.random(format), false);
        Target target = new Target.Absent(collection.memberHref(free.name()), collection, free.name());
        List<Requirement> requirements = List.of(new Requirement(collection, Privilege.BIND));
        DavRequest single = new MemberRequest(request, target, Condition.MUST_NOT_EXIST, requirements);
        Examined examined = examine(sent, free, single);
        checkRoom(examined, free);
        String speaking = MemberName.of(examined.accepted().index().uid(), format);
        return new NewObject(examined, new Place(collection, speaking, false), free, single, units);
    }

    /** What became of one of several objects. */
    public interface Made {
        /**
         * The object.
         *
         * @throws DavException when it was not stored, by the precondition that says why
         */
        WrittenObject object() throws DavException;
    }

    /** Creates several objects, each for itself, under names of our choice, in as few transactions as the store can. */
    public List<Made> addAll(List<Octets> sent, StoredMembers collection, DavRequest request) {
        List<Made> made = new ArrayList<>(sent.size());
        List<NewObject> prepared = new ArrayList<>(sent.size());
        for (Octets object : sent) {
            try {
                NewObject fit = prepare(object, collection, request);
                prepared.add(fit);
                made.add(fit);
            } catch (DavException e) {
                made.add(() -> {
                    throw e;
                });
            }
        }
        List<WorkOutcome> outcomes =
                units.commitAll(prepared.stream().map(NewObject::unit).toList());
        for (int i = 0; i < prepared.size(); i++) {
            prepared.get(i).became(outcomes.get(i));
        }
        return made;
    }

    private static Examined examine(Octets sent, Place place, DavRequest request) throws DavException {
        CollectionType type = place.type();
        ObjectFormat format = type.format();
        if (sent.length() > format.maxOctets()) {
            throw DavException.of(format.tooLarge(), "An object has at most " + format.maxOctets() + " octets.");
        }
        Octets completed = type.completed(sent, request);
        String mediaType = request.header("Content-Type").orElse(format.mediaType());
        AcceptedObject accepted = format.accept(completed, mediaType, place.stored(), place::presentOctets);
        type.permit(accepted, request.actor());
        return new Examined(accepted, !accepted.altered() && completed.equals(sent));
    }

    private void checkRoom(Examined examined, Place place) throws DavException {
        quota.check(place.owner(), () -> Growth.of(examined.accepted().octets().length() - place.presentSize()));
    }

    private WrittenObject store(Examined examined, Place place, Condition condition, DavRequest request)
            throws DavException {
        checkRoom(examined, place);
        UnitOfWork unit = units.begin(request, place.storage())
                .put(place.collection(), place.name(), examined.accepted(), condition.and(place.untouchedByHidden()));
        try {
            return WrittenObject.of(unit.commit(), unit.stored(0), examined, place);
        } catch (UidTakenException e) {
            throw place.uidConflict(e, request.urls());
        }
    }
}
