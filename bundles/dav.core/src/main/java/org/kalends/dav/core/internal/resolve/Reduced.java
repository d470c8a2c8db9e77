/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.spi.Reducing;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

/** A confidential object as others see it: another object, of which size and entity tag are those of the octets they see. */
final class Reduced {
    private Reduced() {}

    /**
     * The object as others see it.
     *
     * @param item with its octets; one that has gone meanwhile has none
     */
    static Item of(Item item, Reducing format) {
        Octets octets = item.octets().map(format::reduced).orElse(Octets.utf8(""));
        return new Item(
                item.collection(),
                item.name(),
                item.uid(),
                item.kind(),
                item.mediaType(),
                ETag.of(octets).value(),
                octets.length(),
                item.span(),
                item.created(),
                item.modified(),
                item.sequence(),
                Optional.of(octets),
                Map.of(),
                item.createdBy(),
                item.classification(),
                item.indexRevision());
    }
}
