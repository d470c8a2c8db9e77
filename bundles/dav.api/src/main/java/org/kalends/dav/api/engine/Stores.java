/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.Collection;
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
     * The store that new collections go to.
     *
     * @throws org.kalends.storage.api.StorageUnavailableException when it is not here
     */
    Storage defaultStore();
}
