/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import java.io.IOException;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;

/**
 * Leads from {@code /.well-known/timezone} to the service (RFC 7808 section 4.2.1.3).
 *
 * @param location where the service is for clients
 */
record WellKnownPage(String location) implements Page {
    static final String PATH = "/.well-known/timezone";

    private static final int MOVED_PERMANENTLY = 301;

    @Override
    public void answer(Exchange exchange) throws IOException {
        exchange.status(MOVED_PERMANENTLY);
        exchange.header("Location", location);
        exchange.header("Content-Length", "0");
    }
}
