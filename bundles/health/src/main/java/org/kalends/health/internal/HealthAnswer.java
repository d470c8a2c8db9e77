/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kalends.http.api.Exchange;

/**
 * What is answered to a probe.
 *
 * @param status the HTTP status
 * @param headers fields beside those that every answer has
 * @param body empty for none
 */
record HealthAnswer(int status, Map<String, String> headers, String body) {
    /** Nothing is looked at under this address. */
    static final HealthAnswer NOT_FOUND = new HealthAnswer(404, Map.of(), "");

    /** Health is only read. */
    static final HealthAnswer METHOD_NOT_ALLOWED = new HealthAnswer(405, Map.of("Allow", "GET, HEAD"), "");

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "10";

    HealthAnswer {
        headers = Map.copyOf(headers);
    }

    static HealthAnswer of(HealthReport report, ReportForm form) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", form.mediaType()));
        if (report.httpStatus() == UNAVAILABLE) {
            headers.put("Retry-After", RETRY_AFTER_SECONDS);
        }
        return new HealthAnswer(report.httpStatus(), headers, form.text(report));
    }

    void send(Exchange exchange) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.status(status);
        exchange.header("Cache-Control", "no-store");
        exchange.header("X-Content-Type-Options", "nosniff");
        headers.forEach(exchange::header);
        exchange.header("Content-Length", Integer.toString(octets.length));
        if (!exchange.method().equals("HEAD")) {
            exchange.answer().write(octets);
        }
    }
}
