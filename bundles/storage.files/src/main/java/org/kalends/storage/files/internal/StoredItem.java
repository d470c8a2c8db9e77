/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.ItemState;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.support.IndexMatch;

/**
 * All that is kept of one item beside its octets, immutable.
 *
 * @param file its name on disk, in the directory of its collection
 * @param content what its octets are
 * @param creator who created it; its content may be by somebody else
 * @param extras what hangs on it
 */
record StoredItem(
        String file, Content content, int creator, Extras extras, Instant created, Instant modified, long sequence) {
    String uid() {
        return content.index().uid();
    }

    StoredItem at(long newSequence) {
        return new StoredItem(file, content, creator, extras, created, modified, newSequence);
    }

    /** The same item with other content. */
    StoredItem replaced(Content newContent, Instant now) {
        return new StoredItem(file, newContent, creator, extras, created, now, sequence);
    }

    /** The same item, after a look at its file that found the same octets. */
    StoredItem seen(Seen now) {
        return new StoredItem(file, content.seen(now), creator, extras, created, modified, sequence);
    }

    /** The same item, of which something else is known. */
    StoredItem with(Content known) {
        return new StoredItem(file, known, creator, extras, created, modified, sequence);
    }

    /** The same item in another file. */
    StoredItem in(String newFile) {
        return new StoredItem(newFile, content, creator, extras, created, modified, sequence);
    }

    StoredItem patched(Map<PropertyName, Optional<String>> changes, Instant now) {
        return new StoredItem(file, content, creator, extras.patched(changes), created, now, sequence);
    }

    /** The same item with something else hanging on it. */
    StoredItem with(Extras newExtras) {
        return new StoredItem(file, content, creator, newExtras, created, modified, sequence);
    }

    /** The same content, properties and blobs as something somebody writes now, into a file of its own. */
    StoredItem copied(String newFile, Seen seen, int author, Instant now) {
        return new StoredItem(newFile, content.seen(seen), author, extras.copied(), now, now, sequence);
    }

    /** What decides conditions on the index. */
    IndexMatch match(String name) {
        return new IndexMatch(name, creator, sequence, content.index());
    }

    /** What a condition is asked about. */
    ItemState state() {
        return new ItemState(content.etag(), Optional.empty(), creator, sequence);
    }

    /** As it is told, without octets. */
    Item asItem(ItemAddress address, Set<ItemPart> parts) {
        return asItem(address, parts, Optional.empty());
    }

    Item asItem(ItemAddress address, Set<ItemPart> parts, Optional<Octets> octets) {
        return new Item(
                address.collection(),
                address.name(),
                uid(),
                content.index().kind(),
                content.mediaType(),
                content.etag(),
                content.size(),
                content.index().span(),
                created,
                modified,
                sequence,
                octets,
                parts.contains(ItemPart.PROPERTIES) ? extras.properties() : Map.of(),
                creator,
                content.index().classification(),
                OptionalInt.of(content.index().revision()));
    }
}
