/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.InputStream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlException;
import org.kalends.dav.api.xml.XmlReader;

/** XML that a client sends; what is wrong with it is refused in the terms of HTTP. */
public final class XmlBody {
    private XmlBody() {}

    /**
     * Reads a document.
     *
     * @param body its octets, encoded as XML says
     * @return the root element
     * @throws DavException 400 when it is not well-formed XML 1.0, too deep or too much for any purpose, 403
     *     {@code DAV:no-external-entities} when it has a document type (RFC 4918 section 8.2 and 20.6)
     */
    public static XmlElement read(InputStream body) throws DavException {
        try {
            return XmlReader.read(body);
        } catch (XmlException e) {
            throw e.isDocumentType()
                    ? DavException.of(Precondition.NO_EXTERNAL_ENTITIES, e.getMessage())
                    : DavException.of(400, e.getMessage());
        }
    }
}
