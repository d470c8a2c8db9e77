/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.kind;

import java.util.Set;
import org.kalends.dav.api.resource.CollectionOwner;
import org.kalends.dav.api.resource.Home;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ServiceGate;
import org.kalends.storage.api.StoredCollection;

/** What address books are called, who may use them, and which resources belong to them. */
public final class AddressBooks {
    /** The name of their kind in stores. */
    public static final String NAME = "addressbook";

    /** The name of the one that every user has. */
    public static final String STANDARD = "contacts";

    /** First segment of their addresses. */
    public static final String AREA = "carddav";

    /** Who may use them. */
    public static final ServiceGate GATE =
            new ServiceGate("CardDAV", "com.openexchange.carddav.enabled", Set.of("contacts"));

    /** The property that says whether somebody has the book of all users; by default who has the permission for it. */
    public static final String GLOBAL_BOOK = "org.kalends.directory.book.enabled";

    /** The permission of users of that book. */
    public static final String GLOBAL_BOOK_PERMISSION = "gab";

    private AddressBooks() {}

    /** Whether it is an address book, or a card in one. */
    public static boolean holds(Resource resource) {
        return resource.as(CollectionType.class)
                .filter(type -> type.name().equals(NAME))
                .isPresent();
    }

    /** Whether it is a home of address books. */
    public static boolean isHome(Resource resource) {
        return resource.as(Home.class).filter(home -> home.area().equals(AREA)).isPresent();
    }

    /** Whether it is the book of all users of a context. */
    public static boolean isGlobal(StoredCollection collection) {
        return collection.ownerId() == CollectionOwner.NOBODY;
    }

    /** Whether it is an address book. */
    public static boolean is(Resource resource) {
        return resource.as(StoredCollection.class).isPresent() && holds(resource);
    }
}
