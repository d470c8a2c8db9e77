/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Storage;

/**
 * Stores that are all here.
 *
 * @param stores the default one first
 */
public record PresentStores(List<Storage> stores) implements Stores {
    @Override
    public Collection<Storage> present() {
        return stores;
    }

    @Override
    public Collection<Storage> all() {
        return stores;
    }

    @Override
    public <T> Optional<T> ask(Storage storage, Function<CollectionStore, T> question) {
        return Optional.of(question.apply(storage.collections()));
    }

    @Override
    public Storage defaultStore() {
        return stores.get(0);
    }

    @Override
    public Storage forNew(UserId owner) {
        return stores.get(0);
    }
}
