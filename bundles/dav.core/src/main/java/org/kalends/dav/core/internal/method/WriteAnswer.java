/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.method;

import java.io.IOException;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;

/** Answers a write that went well. */
final class WriteAnswer {
    private static final int NO_CONTENT = 204;

    private WriteAnswer() {}

    /**
     * Tells what was written: the whole object to those who prefer that, else its entity tag, unless the object is another
     * one than was sent (RFC 4791 section 5.3.4).
     */
    static void send(WrittenObject written, int status, DavRequest request, DavResponse response)
            throws DavException, IOException {
        if (!sendsRepresentation(written.href(), status, request, response)) {
            if (written.asSent()) {
                response.header("ETag", written.etag().quoted());
            }
            sendEmpty(status, response);
        }
    }

    /** Tells that something is at an address now: the object itself to those who prefer that. */
    static void send(Href href, int status, DavRequest request, DavResponse response) throws DavException, IOException {
        if (!sendsRepresentation(href, status, request, response)) {
            sendEmpty(status, response);
        }
    }

    private static boolean sendsRepresentation(Href href, int status, DavRequest request, DavResponse response)
            throws DavException, IOException {
        Optional<Representation> representation = Representation.preferred(href, request);
        if (representation.isPresent()) {
            representation.get().sendAsPreferred(status == NO_CONTENT ? 200 : status, response);
        }
        return representation.isPresent();
    }

    private static void sendEmpty(int status, DavResponse response) {
        AppliedPreferences.tell(response);
        response.header("Content-Length", "0");
        response.status(status);
    }
}
