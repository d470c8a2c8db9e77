/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.dav.api.engine.Stores;
import org.kalends.identity.UserId;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.Storage;

/**
 * Two stores, of which the default one answers.
 *
 * @param octets what is in it
 */
record OneOfTwo(long octets) implements Stores {
    private static final Storage FIRST = new Named(Storage.DEFAULT_ACCOUNT);

    @Override
    public Collection<Storage> present() {
        return List.of(FIRST, new Named("second"));
    }

    @Override
    public Collection<Storage> all() {
        return present();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> ask(Storage storage, Function<CollectionStore, T> question) {
        return storage.equals(FIRST) ? Optional.of((T) Long.valueOf(octets)) : Optional.empty();
    }

    @Override
    public Storage forNew(UserId owner) {
        return FIRST;
    }

    @Override
    public Storage defaultStore() {
        return FIRST;
    }

    /**
     * A store that is known by its account alone.
     *
     * @param account its account
     */
    private record Named(String account) implements Storage {
        @Override
        public CollectionStore collections() {
            throw new AssertionError("asked by Stores alone");
        }

        @Override
        public ItemStore items() {
            throw new AssertionError("nobody asks for items");
        }

        @Override
        public ChangeLog changes() {
            throw new AssertionError("nobody asks for changes");
        }
    }
}
