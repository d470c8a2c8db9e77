/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.Optional;

/** The condition of a write, or of the unit it is in, does not hold; nothing was written. */
public final class ConditionFailedException extends StorageException {
    private final transient CollectionId changed;

    public ConditionFailedException(ItemAddress address) {
        super("The condition does not hold for " + address);
        this.changed = null;
    }

    public ConditionFailedException(CollectionId collection, long sequence) {
        super(collection + " has changed since " + sequence);
        this.changed = collection;
    }

    /** The collection that has changed since the state that {@link Guard.CollectionAt} names; empty when it is an item's condition. */
    public Optional<CollectionId> changedCollection() {
        return Optional.ofNullable(changed);
    }
}
