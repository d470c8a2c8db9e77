/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.ETag;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;

/** Cards as items of a store. */
public final class StoredCard {
    private StoredCard() {}

    /** An item whose octets were read. */
    public static Item of(String name, String text) {
        Octets octets = Octets.utf8(text);
        return new Item(
                new CollectionId(1, "7"),
                name,
                "uid",
                "VCARD",
                "text/vcard",
                ETag.of(octets).value(),
                octets.length(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Optional.of(octets),
                Map.of(),
                3,
                Classification.PUBLIC);
    }
}
