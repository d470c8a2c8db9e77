/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Tells every client to come back soon, whatever it asks. The container would answer 404, and a client that is told 404
 * deletes its copy.
 */
final class Away {
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final byte[] BODY =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <D:error xmlns:D="DAV:"><message xmlns="urn:kalends:dav">The server is being updated. Please try again in a \
            moment.</message></D:error>
            """
                    .getBytes(StandardCharsets.UTF_8);

    private Away() {}

    /** Answers a request of which nothing is answered yet. */
    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        // A body that is still coming is not waited for; the container ends the connection, so clients are told
        response.setHeader("Connection", "close");
        response.setContentType("application/xml; charset=utf-8");
        response.setContentLength(BODY.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(BODY);
        }
    }
}
