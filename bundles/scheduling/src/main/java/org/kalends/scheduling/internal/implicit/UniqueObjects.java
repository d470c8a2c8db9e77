/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.scheduling.internal.protocol.SchedulePreconditions;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;

/** Everybody has one copy of an object at most, in whichever calendar (RFC 6638 section 3.2.4.1). */
final class UniqueObjects {
    private UniqueObjects() {}

    /**
     * Sees that the owner of a calendar has no other copy.
     *
     * @throws DavException when there is one
     */
    static void check(Situation situation) throws DavException {
        ObjectChange change = situation.change();
        int contextId = change.collection().id().contextId();
        for (Item item : change.storage()
                .items()
                .withUid(contextId, change.collection().ownerId(), change.type().name(), situation.uid(), Set.of())) {
            if (!new ItemAddress(item.collection(), item.name()).equals(change.address())) {
                throw DavException.of(
                        SchedulePreconditions.UNIQUE_SCHEDULING_OBJECT_RESOURCE,
                        "This invitation is in another calendar already.");
            }
        }
    }
}
