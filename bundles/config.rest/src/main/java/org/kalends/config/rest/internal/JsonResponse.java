/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.rest.internal;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.kalends.http.api.Exchange;

/**
 * What is answered to a request.
 *
 * @param status the HTTP status
 * @param headers fields beside those that every answer has
 * @param body JSON; empty for none
 */
record JsonResponse(int status, Map<String, String> headers, String body) {
    /** Nothing has this address, or nothing holds there. */
    static final JsonResponse NOT_FOUND = new JsonResponse(404, Map.of(), "");

    /** What is needed for an answer is away; it may be there soon. */
    static final JsonResponse UNAVAILABLE = new JsonResponse(503, Map.of("Retry-After", "10"), "");

    /** Who asks did not sign in, or in vain (RFC 7617). */
    static final JsonResponse UNAUTHORIZED = new JsonResponse(
            401, Map.of("WWW-Authenticate", "Basic realm=\"Kalends configuration\", charset=\"UTF-8\""), "");

    /** Configuration is only read here. */
    static final JsonResponse METHOD_NOT_ALLOWED = new JsonResponse(405, Map.of("Allow", "GET, HEAD"), "");

    JsonResponse {
        headers = Map.copyOf(headers);
    }

    /** Values by the names of properties. */
    static JsonResponse of(Map<String, String> values) {
        return new JsonResponse(
                200, Map.of("Content-Type", "application/json"), new Gson().toJson(new TreeMap<>(values)));
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
