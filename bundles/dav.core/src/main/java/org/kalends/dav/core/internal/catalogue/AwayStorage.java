/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.util.Map;
import java.util.Set;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.Right;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;

/**
 * Stands for a store that is away: it is known what there was, and everything else is put off.
 *
 * @param account its account
 * @param permitted the most that could be done in each collection
 */
record AwayStorage(String account, Map<CollectionId, Set<Right>> permitted) implements Storage {
    AwayStorage {
        permitted = Map.copyOf(permitted);
    }

    private StorageUnavailableException away() {
        return new StorageUnavailableException("The store " + account + " is not here at the moment");
    }

    @Override
    public CollectionStore collections() {
        throw away();
    }

    @Override
    public ItemStore items() {
        throw away();
    }

    @Override
    public ChangeLog changes() {
        throw away();
    }

    @Override
    public Committed commit(Unit unit) {
        throw away();
    }

    /** As it was: a client that is told that it may write no more takes back what it has not sent yet. */
    @Override
    public Set<Right> permits(StoredCollection collection) {
        return permitted.getOrDefault(collection.id(), Right.ALL);
    }
}
