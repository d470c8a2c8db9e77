/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.directory.book.internal;

import org.kalends.dav.api.Href;
import org.kalends.identity.DirectoryEntry.Key;

/**
 * Where somebody finds the global address book, in the own home: alone, among others that are shown as one, or to be searched.
 *
 * @param href the collection that it is, or is in
 * @param prefix what stands there before the names of its cards
 * @param searched whether it can only be searched
 */
record BookPlace(Href href, String prefix, boolean searched) {
    /** Where the card of an entry is. */
    Href card(Key entry) {
        return href.child(prefix + DirectoryCard.name(entry));
    }
}
