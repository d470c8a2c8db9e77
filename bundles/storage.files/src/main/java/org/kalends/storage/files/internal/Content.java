/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewItem;

/**
 * What is known of the octets of an item; they themselves are in its file, or in a copy.
 *
 * @param digest of the octets that are served, which are others than those of the file where something was mended
 * @param size of the octets that are served
 * @param seen the file as it was when this was found out
 */
record Content(String mediaType, String etag, String digest, long size, ItemIndex index, Seen seen) {
    static Content of(NewItem item, String digest, Seen seen) {
        return new Content(item.mediaType(), item.etag(), digest, item.octets().length(), item.index(), seen);
    }

    /** The same octets, indexed by another revision of their format. */
    Content indexed(ItemIndex other) {
        return new Content(mediaType, etag, digest, size, other, seen);
    }

    /** The same octets in a file that looks otherwise. */
    Content seen(Seen now) {
        return new Content(mediaType, etag, digest, size, index, now);
    }
}
