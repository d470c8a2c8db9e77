/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.property;

import org.kalends.carddav.internal.AddressBookType;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.storage.api.StoredCollection;

/** Which resources belong to address books. */
public final class AddressBooks {
    private AddressBooks() {}

    /** Whether it is an address book, or a card in one. */
    public static boolean holds(Resource resource) {
        return resource.as(CollectionType.class)
                .filter(AddressBookType.class::isInstance)
                .isPresent();
    }

    /** Whether it is an address book. */
    public static boolean is(Resource resource) {
        return resource.as(StoredCollection.class).isPresent() && holds(resource);
    }
}
