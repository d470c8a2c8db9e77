/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What one request may cost. Whoever looks at many things for one answer, and tells few of them, asks it at each: so that
 * a dear question ends, and that it ends early when nobody waits for the answer any more. Used by the request's thread.
 */
@ProviderType
public interface RequestClock {
    /**
     * To be called for each object that is looked at; costs next to nothing.
     *
     * @throws DavException 507 {@code DAV:number-of-matches-within-limits} when the request has had its share of the
     *     processor
     * @throws IOException when the client has gone
     */
    void check() throws DavException, IOException;
}
