/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.util.Optional;
import org.kalends.dav.api.Href;
import org.osgi.annotation.versioning.ProviderType;

/** Turns addresses inside our root into what clients see, and back. */
@ProviderType
public interface Urls {
    /** The encoded path a client is given: the external prefix and the address. Never depends on the request. */
    String external(Href href);

    /**
     * The address a client means.
     *
     * @param reference an absolute URI or a path, with the external or the internal prefix
     * @return empty when it is malformed or not ours
     */
    Optional<Href> internal(String reference);
}
