/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.LocatedItem;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * What became of the search for one collection.
 *
 * @param shelf the store and the collection, if it was found
 * @param certain whether all that could have it have answered
 * @param located the collection with the answer to the {@link ItemQuestion}; empty when that was not asked along with it
 */
public record Finding(Optional<Shelf> shelf, boolean certain, Optional<LocatedItem> located) {
    static Finding in(Storage storage, StoredCollection collection) {
        return new Finding(Optional.of(new Shelf(storage, List.of(collection))), true, Optional.empty());
    }

    static Finding in(Storage storage, LocatedItem located) {
        return new Finding(Optional.of(new Shelf(storage, List.of(located.collection()))), true, Optional.of(located));
    }

    static Finding nothing(boolean certain) {
        return new Finding(Optional.empty(), certain, Optional.empty());
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
