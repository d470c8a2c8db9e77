/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * What became of the search for one collection.
 *
 * @param shelf the store and the collection, if it was found
 * @param certain whether all that could have it have answered
 */
public record Finding(Optional<Shelf> shelf, boolean certain) {
    static Finding in(Storage storage, StoredCollection collection) {
        return new Finding(Optional.of(new Shelf(storage, List.of(collection))), true);
    }

    static Finding nothing(boolean certain) {
        return new Finding(Optional.empty(), certain);
    }

    /** The collection. */
    public Optional<StoredCollection> collection() {
        return shelf.map(found -> found.collections().get(0));
    }

    /** The store that it is in. */
    public Storage storage() {
        return shelf.orElseThrow().storage();
    }
}
