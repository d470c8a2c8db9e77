/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;

/** Stores of which none is here. */
record Away() implements Stores {
    @Override
    public Collection<Storage> present() {
        return List.of();
    }

    @Override
    public Collection<Storage> all() {
        throw new StorageUnavailableException("No store is here");
    }

    @Override
    public <T> Optional<T> ask(Storage storage, Function<CollectionStore, T> question) {
        throw new StorageUnavailableException("No store is here");
    }

    @Override
    public Storage forNew(UserId owner) {
        return defaultStore();
    }

    @Override
    public Storage defaultStore() {
        throw new StorageUnavailableException("No store is here");
    }
}
