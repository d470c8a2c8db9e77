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
    PROPERTIES,
    /**
     * Less than the plain facts: of an item nothing is asked but its place, {@link Item#etag()}, {@link Item#mediaType()},
     * {@link Item#sequence()}, {@link Item#createdBy()}, {@link Item#classification()} and {@link Item#indexRevision()}, as for a
     * listing of entity tags. A store that can read these for less may leave the texts of the rest empty, its size and times 0, and
     * its span unknown. Beside another part it means nothing.
     *
     * @since 2.2
     */
    STATE_ALONE;

    /** How large small ones are at most. */
    public static final long MOST_SMALL_OCTETS = 64L * 1024;

    /**
     * Whether nothing but the state of items is asked for.
     *
     * @since 2.2
     */
    public static boolean areStateAlone(Set<ItemPart> parts) {
        return parts.size() == 1 && parts.contains(STATE_ALONE);
    }

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
