/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Map;
import java.util.Optional;
import org.kalends.dav.core.spi.ObjectFormat;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

/** A confidential object as others see it. Its entity tag is another one, as its octets are others. */
final class Reduced {
    /** The size of an object whose octets have not been read. */
    static final long UNKNOWN_SIZE = -1;

    private Reduced() {}

    static Item of(Item item, ObjectFormat format) {
        Optional<Octets> octets = item.octets().map(format::reduced);
        return new Item(
                item.collection(),
                item.name(),
                item.uid(),
                item.kind(),
                item.mediaType(),
                item.etag() + "-reduced",
                octets.map(Octets::length).map(Integer::longValue).orElse(UNKNOWN_SIZE),
                item.span(),
                item.created(),
                item.modified(),
                item.sequence(),
                octets,
                Map.of(),
                item.createdBy(),
                item.classification());
    }
}
