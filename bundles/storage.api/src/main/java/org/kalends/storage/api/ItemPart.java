/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Set;

/** A part of an item that costs extra to read and is read only when asked for. */
public enum ItemPart {
    /** {@link Item#octets()}. */
    OCTETS,
    /**
     * {@link Item#octets()} if there are no more than {@link #MOST_SMALL_OCTETS} of them. A store may give larger ones, too, or none
     * at all; whoever asked for them then asks for {@link #OCTETS}, when there is memory for that.
     *
     * @since 2.2
     */
    SMALL_OCTETS,
    /** {@link Item#properties()}. */
    PROPERTIES;

    /** How large small ones are at most. */
    public static final long MOST_SMALL_OCTETS = 64L * 1024;

    /**
     * Whether a store is to give the octets of an item.
     *
     * @param parts what was asked for
     * @param size how many octets the item has
     * @since 2.2
     */
    public static boolean octetsAmong(Set<ItemPart> parts, long size) {
        return parts.contains(OCTETS) || size <= MOST_SMALL_OCTETS && parts.contains(SMALL_OCTETS);
    }
}
