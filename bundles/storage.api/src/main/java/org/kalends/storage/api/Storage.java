/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A store, registered as an OSGi service. Several are active at once; a user's collections are the union over all.
 * Implementations are safe for concurrent use and tell a store that cannot be reached by
 * {@link StorageUnavailableException}.
 */
@ConsumerType
public interface Storage {
    /** The default account: the store new collections go to. */
    String DEFAULT_ACCOUNT = "";

    /** Names this store among all of the runtime; the same after a restart. */
    String account();

    CollectionStore collections();

    ItemStore items();

    ChangeLog changes();

    LockStore locks();

    DelegationStore delegations();
}
