/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What must hold of an item for a write to happen. The store asks inside the transaction of the write, so that nothing
 * comes between; it may ask more than once, and must not be called from inside the answer.
 */
@FunctionalInterface
@ConsumerType
public interface Condition {
    /** Always holds. */
    Condition NONE = current -> true;

    /** Holds when there is no item of that name. */
    Condition MUST_NOT_EXIST = Optional::isEmpty;

    /**
     * Whether the write may happen.
     *
     * @param current the present item; empty when there is none
     */
    boolean holds(Optional<ItemState> current);

    /**
     * A condition on the entity tag alone.
     *
     * @param tag asked of the entity tag of the present item, without quotes; of nothing when there is none
     */
    static Condition onETag(Predicate<Optional<String>> tag) {
        return current -> tag.test(current.map(ItemState::etag));
    }

    /** Both conditions. */
    default Condition and(Condition other) {
        return current -> holds(current) && other.holds(current);
    }
}
