/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ProviderType;

/** Answers writes with what is there now; an OSGi service. */
@ProviderType
public interface Representations {
    /**
     * Answers with what is at an address after a write, if the client prefers to see it (RFC 8144 section 3.1) and may.
     *
     * @param status the status of the answer
     * @return whether the request is answered
     */
    boolean answer(Href href, int status, DavRequest request, DavResponse response) throws DavException, IOException;

    /**
     * Sets the headers that tell of an object what is not in its octets ({@link org.kalends.dav.api.spi.ObjectHeader}).
     *
     * @param href where it is
     * @param octets the object
     * @since 1.3
     */
    void describe(Href href, Octets octets, DavRequest request, DavResponse response) throws DavException;
}
