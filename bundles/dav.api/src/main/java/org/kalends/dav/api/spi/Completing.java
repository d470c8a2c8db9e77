/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind that serves parts of its objects as addresses on this server, which clients send back. */
@ConsumerType
public interface Completing {
    /**
     * Puts back what a client was given as an address on this server in place of octets, and now sends as such.
     *
     * @param sent the body of the request
     * @param request the request that sends it
     * @return what was sent, when nothing is to be put back
     * @throws DavException when what is to be put back cannot be told at the moment, or is too much
     */
    Octets completed(Octets sent, DavRequest request) throws DavException;
}
