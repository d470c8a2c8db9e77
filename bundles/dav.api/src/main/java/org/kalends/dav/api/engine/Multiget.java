/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.annotation.versioning.ProviderType;

/** Answers the multiget reports of all kinds of collections; an OSGi service. */
@ProviderType
public interface Multiget {
    /**
     * Tells the selected properties of each {@code DAV:href} in the body (RFC 4791 section 7.9, RFC 6352 section 8.7), in
     * few reads and whatever the {@code Depth} header says.
     *
     * @param body the report's root element
     * @param type a kind of collection; items must be in one that holds such objects as it does, others are answered 404
     */
    void run(XmlElement body, CollectionType type, DavRequest request, DavResponse response)
            throws DavException, IOException;
}
