/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectChange.Kind;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * A collection that changes with all that is in it: its objects are told one by one, none is kept.
 *
 * @param kind what befalls each object
 * @param storage its store
 * @param type its kind
 * @param collection the collection
 */
record WholeCollection(Kind kind, Storage storage, CollectionType type, StoredCollection collection) {
    /** What is done with one object. */
    @FunctionalInterface
    interface Each {
        void accept(PlannedObject object) throws DavException;
    }

    /**
     * Tells of objects in it and in the collections below it.
     *
     * @param concerned which of them are told
     */
    void forEach(Selection concerned, Initiator initiator, Each each) throws DavException {
        tell(collection, concerned, initiator, each);
    }

    private void tell(StoredCollection place, Selection concerned, Initiator initiator, Each each) throws DavException {
        try (Stream<Item> items = storage.items().select(place.id(), concerned, Set.of())) {
            for (Iterator<Item> all = items.iterator(); all.hasNext(); ) {
                ItemAddress address = new ItemAddress(place.id(), all.next().name());
                each.accept(new PlannedObject(
                        kind,
                        new PlannedObject.Place(storage, type, place, address),
                        initiator,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        for (StoredCollection inner : storage.collections().in(place.id())) {
            tell(inner, concerned, initiator, each);
        }
    }
}
