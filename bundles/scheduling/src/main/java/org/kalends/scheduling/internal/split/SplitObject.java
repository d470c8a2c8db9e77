/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.split;

import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Partial;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Selective;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * An object that is to be split, as it is in its store.
 *
 * @param collection the calendar that it lies in
 * @param object what it says
 */
record SplitObject(
        Item item, StoredCollection collection, Storage storage, CollectionType type, SchedulingObject object) {
    /**
     * Reads it.
     *
     * @param resource with its octets
     * @throws DavException when whoever asks may not see all of it, or it is no object
     */
    static SplitObject of(Resource resource) throws DavException {
        if (resource.as(Partial.class).isPresent()) {
            throw DavException.of(403, "Of this only a part can be seen, and that cannot be split.");
        }
        Item item = resource.as(Item.class).orElseThrow();
        Storage storage = resource.as(Storage.class).orElseThrow();
        Optional<SchedulingObject> object = item.octets().flatMap(SchedulingObject::read);
        return new SplitObject(
                item,
                storage.collections().find(item.collection()).orElseThrow(() -> DavException.of(404, "It is gone.")),
                storage,
                resource.as(CollectionType.class).orElseThrow(),
                object.orElseThrow(() -> DavException.of(
                        SchedulePreconditions.INVALID_SPLIT, "This object cannot be read, and so not be split.")));
    }

    ItemAddress address() {
        return new ItemAddress(item.collection(), item.name());
    }

    /**
     * A part of it as it can be stored beside it.
     *
     * @throws DavException when it cannot, or not by whoever asks
     */
    AcceptedObject accepted(SchedulingObject part, DavRequest request) throws DavException {
        AcceptedObject accepted = type.format().accept(part.octets(), collection);
        Optional<Selective> selective = type.as(Selective.class);
        if (selective.isPresent()) {
            selective.get().permit(accepted, request.actor());
        }
        return accepted;
    }
}
