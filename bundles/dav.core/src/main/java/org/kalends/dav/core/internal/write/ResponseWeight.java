/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StoredCollection;

/** How much of the heap the response about a resource takes: its octets and properties as read, as text, as XML and as octets again. */
final class ResponseWeight {
    private static final long WEIGHT = 8;

    private ResponseWeight() {}

    /** In octets, about. */
    static long of(Resource resource) {
        Optional<Item> item = resource.as(Item.class);
        if (item.isPresent()) {
            return WEIGHT
                    * (item.get().octets().map(Octets::length).orElse(0)
                            + length(item.get().properties()));
        }
        return resource.as(StoredCollection.class)
                .map(collection -> WEIGHT * length(collection.properties()))
                .orElse(0L);
    }

    private static long length(Map<PropertyName, String> properties) {
        if (properties.isEmpty()) {
            return 0;
        }
        long length = 0;
        for (String value : properties.values()) {
            length += value.length();
        }
        return length;
    }
}
