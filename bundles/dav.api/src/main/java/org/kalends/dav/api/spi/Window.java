/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The part of a collection that listings, queries and synchronisation show. What lies outside can still be read and written
 * under its address. A window may move with time; synchronisation then tells what has left it and what has entered it.
 * Immutable.
 */
@ConsumerType
public interface Window {
    /** Tells it from other windows of its kind: letters, digits and {@code -}; {@link Windowed#window(String)} reads it. */
    String key();

    /** What a store can say: holds for every item the window shows, and perhaps for others. */
    IndexCondition condition();

    /** Holds for every item that this window shows and the other one does not, or the other way round, and perhaps for more. */
    IndexCondition difference(Window other);

    /** What the plain facts of an item say. */
    enum Verdict {
        SHOWN,
        HIDDEN,
        /** The octets decide. */
        NEEDS_OCTETS
    }

    /** What the plain facts of an item say about whether the window shows it. */
    Verdict verdict(Item item);

    /**
     * Whether the window shows an object that its plain facts leave open.
     *
     * @param object read with its octets
     */
    boolean showsByOctets(Resource object);

    /**
     * Whether the window shows an object.
     *
     * @param object read with its octets if the {@link #verdict} needs them
     */
    default boolean shows(Resource object) {
        return switch (verdict(object.as(Item.class).orElseThrow())) {
            case SHOWN -> true;
            case HIDDEN -> false;
            case NEEDS_OCTETS -> showsByOctets(object);
        };
    }
}
