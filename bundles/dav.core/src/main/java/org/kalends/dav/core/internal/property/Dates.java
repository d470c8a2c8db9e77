/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import java.time.Instant;
import java.util.Optional;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.StoredCollection;

/**
 * When a resource was written.
 *
 * @param created first
 * @param modified last
 */
record Dates(Instant created, Instant modified) {
    /** Those of what lies in a store; others have none. */
    static Optional<Dates> of(Resource resource) {
        return resource.as(Item.class)
                .map(item -> new Dates(item.created(), item.modified()))
                .or(() -> resource.as(StoredCollection.class)
                        .map(collection -> new Dates(collection.created(), collection.modified())));
    }
}
