/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.exchange;

import java.io.IOException;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.spi.CollectionType;
import org.kalends.dav.core.xml.XmlElement;
import org.osgi.annotation.versioning.ProviderType;

/** Answers the multiget reports of all kinds of collections; an OSGi service. */
@ProviderType
public interface Multiget {
    /**
     * Tells the selected properties of each {@code DAV:href} in the body (RFC 4791 section 7.9, RFC 6352 section 8.7), in
     * few reads and whatever the {@code Depth} header says.
     *
     * @param body the report's root element
     * @param type the kind of collection the items must be in; others are answered 404
     */
    void run(XmlElement body, CollectionType type, DavRequest request, DavResponse response)
            throws DavException, IOException;
}
