/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.place;

import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.Urls;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.resource.Target;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Identified;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UidTakenException;

/**
 * Where an object is to be written.
 *
 * @param collection the collection it will be a member of
 * @param name its name there
 * @param occupied whether there is one of that name which the actor may see
 */
public record Place(StoredMembers collection, String name, boolean occupied) {
    /** The place that a target is; empty when no object can be there. */
    public static Optional<Place> of(Target target) {
        if (target instanceof Target.Absent absent) {
            return Optional.of(absent.parent())
                    .filter(StoredMembers.class::isInstance)
                    .map(parent -> new Place((StoredMembers) parent, absent.name(), false));
        }
        return target.resource().flatMap(found -> found.as(Item.class)
                .flatMap(item -> found.parent().map(parent -> new Place((StoredMembers) parent, item.name(), true))));
    }

    /** The place an object takes when a collection gives way to it; empty when no object can be there. */
    public static Optional<Place> insteadOf(Resource collection) {
        return collection.parent().filter(StoredMembers.class::isInstance).flatMap(parent -> collection
                .as(StoredCollection.class)
                .map(stored -> new Place((StoredMembers) parent, stored.path().name(), false)));
    }

    public StoredCollection stored() {
        return collection.as(StoredCollection.class).orElseThrow();
    }

    public CollectionType type() {
        return collection.as(CollectionType.class).orElseThrow();
    }

    public Storage storage() {
        return collection.as(Storage.class).orElseThrow();
    }

    public ItemAddress address() {
        return new ItemAddress(stored().id(), name);
    }

    /** Whose collection it is. */
    public UserId owner() {
        return new UserId(stored().id().contextId(), stored().ownerId());
    }

    /** How many octets there are now that a write replaces. */
    public long presentSize() {
        return storage().items().find(address(), Set.of()).map(Item::size).orElse(0L);
    }

    /** What a write replaces, as far as the actor may see it. */
    public Optional<Octets> presentOctets() {
        return occupied
                ? storage().items().find(address(), Set.of(ItemPart.OCTETS)).flatMap(Item::octets)
                : Optional.empty();
    }

    /** What must hold of the place beside what the request asks: nothing that cannot be seen is overwritten. */
    public Condition untouchedByHidden() {
        return occupied || !collection.hidesSome() ? Condition.NONE : Condition.MUST_NOT_EXIST;
    }

    /** The refusal of a UID that another object has. */
    public DavException uidConflict(UidTakenException taken, Urls urls) {
        Precondition refusal =
                type().format().as(Identified.class).orElseThrow().uidConflict();
        String sentence =
                "The UID belongs to another object of this collection, or the object to be replaced has another one.";
        if (collection.hidesSome()) {
            // Whose it is may be none of the actor's business
            return DavException.of(refusal, sentence);
        }
        return DavException.of(
                refusal,
                sentence,
                out -> out.element(
                        DavNames.HREF,
                        urls.external(collection.memberHref(taken.holder().name()))));
    }
}
