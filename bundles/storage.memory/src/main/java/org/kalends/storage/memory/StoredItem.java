/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemState;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.support.IndexMatch;

/**
 * All that is kept of one item, immutable.
 *
 * @param content what was last written
 * @param creator who created it; its content may be by somebody else
 * @param extras what hangs on it
 */
record StoredItem(NewItem content, int creator, Extras extras, Instant created, Instant modified, long sequence) {
    /** An item that somebody writes for the first time. */
    static StoredItem created(NewItem content, Instant now) {
        return new StoredItem(content, content.author(), Extras.NONE, now, now, 0);
    }

    String uid() {
        return content.index().uid();
    }

    StoredItem at(long newSequence) {
        return new StoredItem(content, creator, extras, created, modified, newSequence);
    }

    /** The same item with other content. */
    StoredItem replaced(NewItem newContent, Instant now) {
        return new StoredItem(newContent, creator, extras, created, now, sequence);
    }

    StoredItem patched(Map<PropertyName, Optional<String>> changes, Instant now) {
        return new StoredItem(content, creator, extras.patched(changes), created, now, sequence);
    }

    /** The same item with something else hanging on it. */
    StoredItem with(Extras newExtras) {
        return new StoredItem(content, creator, newExtras, created, modified, sequence);
    }

    /** The same content, properties and blobs as something somebody writes now. */
    StoredItem createdBy(int author, Instant now) {
        return new StoredItem(content, author, extras.copied(), now, now, sequence);
    }

    /** What decides conditions on the index. */
    IndexMatch match(String name) {
        return new IndexMatch(name, creator, sequence, content.index());
    }

    /** What a condition is asked about. */
    ItemState state() {
        return new ItemState(content.etag(), Optional.empty(), creator, sequence);
    }

    int octets() {
        return content.octets().length();
    }

    Item asItem(CollectionId collection, String name, Set<ItemPart> parts) {
        return new Item(
                collection,
                name,
                uid(),
                content.index().kind(),
                content.mediaType(),
                content.etag(),
                octets(),
                content.index().span(),
                created,
                modified,
                sequence,
                ItemPart.octetsAmong(parts, octets()) ? Optional.of(content.octets()) : Optional.empty(),
                parts.contains(ItemPart.PROPERTIES) ? extras.properties() : Map.of(),
                creator,
                content.index().classification(),
                OptionalInt.of(content.index().revision()));
    }
}
