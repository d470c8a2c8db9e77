/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.identity.UserId;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.Storage;
import org.osgi.annotation.versioning.ProviderType;

/** The stores of this installation; an OSGi service. */
@ProviderType
public interface Stores {
    /** The stores that are here. */
    Collection<Storage> present();

    /**
     * All stores.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when one is not here
     */
    Collection<Storage> all();

    /**
     * Asks a store about its collections. The default one is waited for, as nothing goes without it; any other one so long as
     * {@code org.kalends.storage.patience} says (5 s), so that one that hangs or fails is in nobody's way but those who use it.
     *
     * @param storage one that is here
     * @param question asked in any thread; its answer is read before it returns
     * @return the answer; empty when the store does not answer in time, or not at all
     * @throws org.kalends.storage.api.StorageException what the default store throws
     */
    <T> Optional<T> ask(Storage storage, Function<CollectionStore, T> question);

    /**
     * The store of the default account, which every installation has: delegations are there.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when it is not here
     */
    Storage defaultStore();

    /**
     * The store that new collections of a user go to: the one whose account {@code org.kalends.storage.account} names for the
     * user, read through the cascade, or that of the default account.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when it is not here
     */
    Storage forNew(UserId owner);
}
