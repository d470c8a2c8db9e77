/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.Optional;
import org.kalends.dav.api.Href;

/**
 * How the items of a collection are named in the addresses of its members.
 *
 * @param href the address of the collection
 * @param prefix what stands before each name; empty unless several collections are shown as one
 */
record MemberNames(Href href, String prefix) {
    /** An item's own name is the last segment. */
    static MemberNames plain(Href href) {
        return new MemberNames(href, "");
    }

    /** The same with another prefix. */
    MemberNames of(String anotherPrefix) {
        return new MemberNames(href, anotherPrefix);
    }

    /** The address of an item. */
    Href href(String itemName) {
        return href.child(prefix + itemName);
    }

    /** The name of the item with this last segment; empty when it has none of this collection's. */
    Optional<String> item(String segment) {
        return segment.startsWith(prefix) && segment.length() > prefix.length()
                ? Optional.of(segment.substring(prefix.length()))
                : Optional.empty();
    }
}
