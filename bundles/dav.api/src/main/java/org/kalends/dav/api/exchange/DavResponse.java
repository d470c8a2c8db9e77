/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import java.io.IOException;
import java.io.OutputStream;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Octets;
import org.osgi.annotation.versioning.ProviderType;

/** The answer to a request. Headers are set before the body is begun. Used by one thread. */
@ProviderType
public interface DavResponse {
    /** Sets the status of an answer without body. */
    void status(int status);

    /** Sets a header, in place of an earlier value. */
    void header(String name, String value);

    /** Sends octets; for HEAD only their headers. */
    void octets(int status, String mediaType, Octets octets) throws IOException;

    /**
     * Begins an answer whose length is not known yet; for HEAD only its headers.
     *
     * @return where its octets go; the engine ends it
     * @since 1.1
     */
    OutputStream stream(int status, String mediaType) throws IOException;

    /** Sends an XML document. */
    void xml(int status, XmlOut document) throws IOException;

    /**
     * Begins a 207 answer. Nothing is sent before it is well under way, so that a problem at the start is still told by a
     * plain status.
     *
     * @param selection which properties {@link MultiStatusWriter#resource} tells
     */
    MultiStatusWriter multiStatus(PropertySelection selection);

    /** The encoded path of an address, for headers. */
    String external(Href href);
}
