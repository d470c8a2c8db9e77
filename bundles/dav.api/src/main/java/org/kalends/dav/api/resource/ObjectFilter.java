/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.osgi.annotation.versioning.ConsumerType;

/** What objects are looked for, in two steps: what a store can say by its index, and what only a look at an object tells. */
@ConsumerType
public interface ObjectFilter {
    /** Holds for every object that matches, and perhaps for others. */
    IndexCondition prefilter();

    /** Whether {@link #decidedByIndex} can be true of any item. */
    default boolean mayBeDecidedByIndex() {
        return false;
    }

    /** Whether an item for which {@link #prefilter} holds is known to match without a look at it. */
    default boolean decidedByIndex(Item item) {
        return false;
    }

    /**
     * Whether an object matches.
     *
     * @param object read with its octets
     * @throws UnreadableObjectException when it cannot be told, as the object is no good
     */
    boolean matches(Resource object) throws UnreadableObjectException;
}
