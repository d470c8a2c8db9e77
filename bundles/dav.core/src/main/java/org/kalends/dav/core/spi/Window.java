/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.spi;

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
    /** Tells it from other windows of its kind: letters, digits and {@code -}; {@link CollectionType#window(String)} reads it. */
    String key();

    /** What a store can say: holds for every item the window shows, and perhaps for others. */
    IndexCondition condition();

    /** Holds for every item that this window shows and the other one does not, or the other way round, and perhaps for more. */
    IndexCondition difference(Window other);

    /**
     * Whether the window shows an item.
     *
     * @param item read with its octets
     */
    boolean shows(Item item);
}
