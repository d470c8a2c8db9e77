/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.incoming;

import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.engine.Stores;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.identity.UserId;
import org.kalends.scheduling.internal.itip.SchedulingObject;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Storage;

/**
 * Where somebody has an object, or would have it.
 *
 * @param storage the store
 * @param item the copy there, if there is one
 * @param object what it says
 */
record OwnedCopy(Storage storage, Optional<Item> item, Optional<SchedulingObject> object) {
    private static final Set<ItemPart> PARTS = Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES);

    /**
     * Looks into all stores.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when one of them is away: the object may be in that one
     */
    static OwnedCopy of(UserId owner, String uid, CollectionType type, Stores stores) {
        for (Storage storage : stores.all()) {
            for (Item item : storage.items().withUid(owner.contextId(), owner.id(), type.name(), uid, PARTS)) {
                Optional<SchedulingObject> found = item.octets().flatMap(SchedulingObject::read);
                if (found.isPresent()) {
                    return new OwnedCopy(storage, Optional.of(item), found);
                }
            }
        }
        return new OwnedCopy(stores.forNew(owner), Optional.empty(), Optional.empty());
    }
}
