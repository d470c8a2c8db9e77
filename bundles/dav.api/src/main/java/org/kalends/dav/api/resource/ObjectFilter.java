/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Optional;
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
     * What the index knows for certain of a filter.
     *
     * @param matching holds for objects that match and for no others, as far as they are indexed
     * @param doubtful holds for every other object that may match
     * @since 1.1
     */
    record Certainty(IndexCondition matching, IndexCondition doubtful) {}

    /**
     * What the index knows for certain, so that objects that match need not be looked at; empty when it is not the condition that
     * says so, but at most {@link #decidedByIndex} of each item.
     *
     * @since 1.1
     */
    default Optional<Certainty> certainty() {
        return Optional.empty();
    }

    /**
     * Whether an object matches.
     *
     * @param object read with its octets
     * @throws UnreadableObjectException when it cannot be told, as the object is no good
     */
    boolean matches(Resource object) throws UnreadableObjectException;
}
