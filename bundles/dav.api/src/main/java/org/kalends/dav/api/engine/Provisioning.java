/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import org.kalends.identity.UserId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives users what everybody has from the first sign-in, for whoever writes to them before that; an OSGi service.
 *
 * @since 1.3
 */
@ProviderType
public interface Provisioning {
    /**
     * Makes sure that a user has the standard collections of all kinds of an area. What is there already costs nothing.
     *
     * @param area first segment of the addresses of these collections
     * @throws org.kalends.storage.api.StorageUnavailableException when the default store is away
     */
    void ensure(UserId user, String area);
}
