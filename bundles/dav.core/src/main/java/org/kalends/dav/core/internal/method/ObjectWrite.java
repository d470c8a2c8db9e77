/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.util.List;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.ETag;
import org.kalends.dav.core.Privilege;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.internal.quota.Growth;
import org.kalends.dav.core.internal.quota.Quota;
import org.kalends.dav.core.resource.StoredMembers;
import org.kalends.dav.core.resource.Target;
import org.kalends.dav.core.spi.AcceptedObject;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.spi.ObjectFormat;
import org.kalends.dav.core.spi.Requirement;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.UidTakenException;
import org.kalends.storage.api.Written;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes one object, with all that must hold of it, for whatever method brings it. */
@Component(service = ObjectWrite.class)
public final class ObjectWrite {
    private final Quota quota;

    @Activate
    public ObjectWrite(@Reference Quota quota) {
        this.quota = quota;
    }

    /**
     * The object as it may be stored.
     *
     * @param accepted what is stored
     * @param asSent whether it is what the client sent
     */
    private record Examined(AcceptedObject accepted, boolean asSent) {}

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
        ObjectFormat format = collection.as(CollectionType.class).orElseThrow().format();
        Place free = new Place(collection, MemberName.random(format), false);
        Target target = new Target.Absent(collection.memberHref(free.name()), collection, free.name());
        DavRequest single = new MemberRequest(request, target, Condition.MUST_NOT_EXIST);
        Examined examined = examine(sent, free, single);
        String speaking = MemberName.of(examined.accepted().index().uid(), format);
        try {
            return store(examined, new Place(collection, speaking, false), Condition.MUST_NOT_EXIST, single);
        } catch (ConditionFailedException e) {
            // Another object has the name, which says nothing of its UID
            return store(examined, free, Condition.MUST_NOT_EXIST, single);
        }
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

    private WrittenObject store(Examined examined, Place place, Condition condition, DavRequest request)
            throws DavException {
        AcceptedObject accepted = examined.accepted();
        quota.check(place.owner(), () -> Growth.of(accepted.octets().length() - place.presentSize()));
        ETag etag = ETag.of(accepted.octets());
        int author = request.actor().id().id();
        NewItem item = new NewItem(accepted.mediaType(), etag.value(), accepted.octets(), accepted.index(), author);
        try {
            Written written =
                    place.storage().items().put(place.address(), item, condition.and(place.untouchedByHidden()));
            return new WrittenObject(
                    place.collection().memberHref(written.item().name()),
                    accepted.index().uid(),
                    accepted.octets(),
                    etag,
                    written.created(),
                    examined.asSent());
        } catch (UidTakenException e) {
            throw place.uidConflict(e, request.urls());
        }
    }
}
