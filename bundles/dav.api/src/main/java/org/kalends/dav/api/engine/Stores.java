/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Collection;
import org.kalends.identity.UserId;
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
