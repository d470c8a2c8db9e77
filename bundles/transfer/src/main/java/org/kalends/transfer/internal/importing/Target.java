/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * The collection that objects come into.
 *
 * @param storage its store
 * @param type its kind
 * @param stored what the store says of it
 */
public record Target(Storage storage, CollectionType type, StoredCollection stored) {
    /** Whose it is. */
    public UserId owner() {
        return new UserId(stored.id().contextId(), stored.ownerId());
    }

    ObjectFormat format() {
        return type.format();
    }
}
