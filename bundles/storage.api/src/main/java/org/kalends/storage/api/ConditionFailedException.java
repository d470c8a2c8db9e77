/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

/** The condition of a write, or of the unit it is in, does not hold; nothing was written. */
public final class ConditionFailedException extends StorageException {
    public ConditionFailedException(ItemAddress address) {
        super("The condition does not hold for " + address);
    }

    public ConditionFailedException(CollectionId collection, long sequence) {
        super(collection + " has changed since " + sequence);
    }
}
