/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Optional;

/**
 * What must hold of an item for a write to happen. The store asks inside the transaction of the write, so that nothing
 * comes between; it may ask more than once, and must not be called from inside the answer.
 */
@FunctionalInterface
public interface Condition {
    /** Always holds. */
    Condition NONE = current -> true;

    /** Holds when there is no item of that name. */
    Condition MUST_NOT_EXIST = Optional::isEmpty;

    /**
     * Whether the write may happen.
     *
     * @param currentETag the entity tag of the present item, without quotes; empty when there is none
     */
    boolean holds(Optional<String> currentETag);

    /** Both conditions. */
    default Condition and(Condition other) {
        return current -> holds(current) && other.holds(current);
    }
}
