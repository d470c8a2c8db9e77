/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.room;

import java.util.Optional;
import java.util.UUID;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.scheduling.internal.delivery.Delivery;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;

/**
 * A booking in the calendar of a resource, as it is.
 *
 * @param change in whose unit it is written
 * @param calendar where it is, or will be
 * @param present empty when there is none yet
 */
record StoredBooking(ObjectChange change, StoredCollection calendar, Optional<Item> present) {
    /**
     * Has it be what an object says.
     *
     * @return whether it was not so before
     * @throws DavException when a calendar does not take such an object
     */
    boolean put(SchedulingObject object) throws DavException {
        CollectionType type = change.type();
        AcceptedObject accepted = type.format().accept(object.octets(), calendar);
        if (present.flatMap(Item::octets).equals(Optional.of(accepted.octets()))) {
            return false;
        }
        String name = present.map(Item::name)
                .orElseGet(() -> UUID.randomUUID() + type.format().nameSuffix());
        change.also(new Write.PutItem(
                new ItemAddress(calendar.id(), name),
                Delivery.item(accepted, type, CollectionOwner.NOBODY),
                unchanged()));
        return true;
    }

    /** Has it be none. */
    void delete() {
        present.ifPresent(item ->
                change.also(new Write.DeleteItem(new ItemAddress(item.collection(), item.name()), unchanged())));
    }

    private Condition unchanged() {
        return Condition.onETag(present.map(Item::etag)::equals);
    }
}
