/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.place;

import java.util.List;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Requirement;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.Provisioned;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/** What a method knows to be there, because it applies only where it is. */
public final class Existing {
    private Existing() {}

    public static Storage storage(Resource resource) {
        return resource.as(Storage.class).orElseThrow();
    }

    public static boolean isItem(Resource resource) {
        return resource.as(Item.class).isPresent();
    }

    public static boolean isStored(Resource resource) {
        return isItem(resource) || resource.as(StoredCollection.class).isPresent();
    }

    /** The privileges it takes to remove something from where it is: of a collection, from its owner's home. */
    public static List<Requirement> removal(Resource resource) {
        return Stream.concat(resource.parent().stream(), Stream.of(resource))
                .map(place -> new Requirement(place, Privilege.UNBIND))
                .toList();
    }

    public static ItemAddress address(Resource item) {
        Item found = item.as(Item.class).orElseThrow();
        return new ItemAddress(found.collection(), found.name());
    }

    /**
     * Looks whether a collection may go from where it is.
     *
     * @throws DavException when it is one of those that every user keeps, as its kind says it
     */
    public static void checkRemovable(Resource collection) throws DavException {
        if (collection.as(StoredCollection.class).orElseThrow().standard()) {
            CollectionType type = collection.as(CollectionType.class).orElseThrow();
            throw DavException.of(
                    type.as(Provisioned.class).orElseThrow().standardCollectionNeeded(),
                    "This is one of the collections every user keeps.");
        }
    }

    /**
     * Looks at the depth of a request that acts on all there is, whatever its depth.
     *
     * @throws DavException 400 when it is no depth at all
     */
    public static void checkDepth(DavRequest request) throws DavException {
        request.depth(Depth.INFINITY);
    }
}
