/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.annotation.versioning.ProviderType;

/** Creates collections for whatever method a client uses for it; an OSGi service. */
@ProviderType
public interface CollectionCreation {
    /**
     * Creates a collection at the free name that the request's URL is, and answers the request.
     *
     * @param type what it shall be
     * @param properties the properties it shall have from the start; {@code DAV:resourcetype} among them is passed over
     * @param responseRoot root of the answer that tells which properties are refused (RFC 5689 section 3, RFC 4791
     *     section 5.3.1)
     * @throws DavException when it cannot be there or exists already
     */
    void create(
            CollectionType type,
            List<XmlElement> properties,
            QName responseRoot,
            DavRequest request,
            DavResponse response)
            throws DavException, IOException;
}
