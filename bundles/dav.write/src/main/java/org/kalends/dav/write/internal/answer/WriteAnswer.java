/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.answer;

import java.io.IOException;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.Representations;
import org.kalends.dav.api.engine.WrittenObject;
import org.kalends.dav.api.exchange.AppliedPreferences;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers writes that went well. */
@Component(service = WriteAnswer.class)
public final class WriteAnswer {
    private static final int NO_CONTENT = 204;

    private final Representations representations;

    @Activate
    public WriteAnswer(@Reference Representations representations) {
        this.representations = representations;
    }

    /**
     * Tells what was written: the whole object to those who prefer that, else its entity tag, unless the object is another
     * one than was sent (RFC 4791 section 5.3.4).
     */
    public void send(WrittenObject written, int status, DavRequest request, DavResponse response)
            throws DavException, IOException {
        if (!sendsRepresentation(written.href(), status, request, response)) {
            if (written.asSent()) {
                response.header("ETag", written.etag().quoted());
            }
            representations.describe(written.href(), written.octets(), request, response);
            sendEmpty(status, response);
        }
    }

    /** Tells that something is at an address now: the object itself to those who prefer that. */
    public void send(Href href, int status, DavRequest request, DavResponse response) throws DavException, IOException {
        if (!sendsRepresentation(href, status, request, response)) {
            sendEmpty(status, response);
        }
    }

    private boolean sendsRepresentation(Href href, int status, DavRequest request, DavResponse response)
            throws DavException, IOException {
        return representations.answer(href, status == NO_CONTENT ? 200 : status, request, response);
    }

    private static void sendEmpty(int status, DavResponse response) {
        AppliedPreferences.tell(response);
        response.header("Content-Length", "0");
        response.status(status);
    }
}
