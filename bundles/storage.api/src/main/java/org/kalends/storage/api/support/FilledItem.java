/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewItem;

/**
 * An object that others have written.
 *
 * @param name last segment of its address, decoded; unique in its collection
 * @param content what is served and found, as an {@link org.kalends.storage.api.ItemIndexer} makes it
 * @param created when it was first written
 * @param modified when it was last written
 * @param sequence the collection's change sequence right after its latest change
 */
public record FilledItem(String name, NewItem content, Instant created, Instant modified, long sequence) {
    public FilledItem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(modified, "modified");
    }

    Item in(CollectionId collection, Set<ItemPart> parts) {
        return new Item(
                collection,
                name,
                content.index().uid(),
                content.index().kind(),
                content.mediaType(),
                content.etag(),
                content.octets().length(),
                content.index().span(),
                created,
                modified,
                sequence,
                Optional.of(content.octets()).filter(octets -> ItemPart.octetsAmong(parts, octets.length())),
                Map.of(),
                content.author(),
                content.index().classification(),
                OptionalInt.of(content.index().revision()));
    }

    IndexMatch match() {
        return new IndexMatch(name, content.author(), sequence, content.index());
    }
}
