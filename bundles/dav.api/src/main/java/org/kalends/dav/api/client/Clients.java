/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.client;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Knows programs by their {@code User-Agent}; an OSGi service, and the one place that decides what a client is. */
@ProviderType
public interface Clients {
    /**
     * Which program it is.
     *
     * @param userAgent what it calls itself
     */
    ClientKind of(Optional<String> userAgent);
}
