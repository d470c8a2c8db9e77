/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kalends.http.api.Exchange;

/**
 * Tells every client to come back soon, whatever it asks. The container would answer 404, and a client that is told 404
 * deletes its copy.
 */
final class Away {
    private static final int SERVICE_UNAVAILABLE = 503;
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
    static void answer(Exchange exchange) throws IOException {
        exchange.reset();
        exchange.status(SERVICE_UNAVAILABLE);
        exchange.header("Retry-After", RETRY_AFTER_SECONDS);
        // A body that is still coming is not waited for; the container ends the connection, so clients are told
        exchange.header("Connection", "close");
        exchange.header("Content-Type", "application/xml; charset=utf-8");
        exchange.header("Content-Length", Integer.toString(BODY.length));
        if (!exchange.method().equals("HEAD")) {
            exchange.answer().write(BODY);
        }
    }
}
