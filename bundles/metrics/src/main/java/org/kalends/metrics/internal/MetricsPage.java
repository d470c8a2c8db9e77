/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.metrics.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;

/**
 * Tells the figures to those who may know them: how many people there are, and what they do when, is nobody else's business.
 *
 * @param meters what has the figures
 * @param path where it is
 * @param readers who may know them
 */
record MetricsPage(Meters meters, String path, Readers readers) implements Page {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    @Override
    public void answer(Exchange exchange) throws IOException {
        exchange.header("Cache-Control", "no-store");
        exchange.header("X-Content-Type-Options", "nosniff");
        if (!readers.include(exchange)) {
            refuse(exchange);
        } else if (!METHODS.contains(exchange.method())) {
            exchange.header("Allow", "GET, HEAD");
            end(METHOD_NOT_ALLOWED, exchange);
        } else if (exchange.path().length() > (exchange.context() + path).length()) {
            end(NOT_FOUND, exchange);
        } else {
            tell(exchange);
        }
    }

    private void refuse(Exchange exchange) {
        if (readers.takeTokens()) {
            exchange.header("WWW-Authenticate", "Bearer realm=\"Kalends metrics\"");
        }
        end(readers.takeTokens() ? UNAUTHORIZED : FORBIDDEN, exchange);
    }

    private static void end(int status, Exchange exchange) {
        exchange.status(status);
        exchange.header("Content-Length", "0");
    }

    private void tell(Exchange exchange) throws IOException {
        byte[] text = meters.text().getBytes(StandardCharsets.UTF_8);
        exchange.status(OK);
        exchange.header("Content-Type", PROMETHEUS_TEXT);
        exchange.header("Content-Length", Integer.toString(text.length));
        if (!exchange.method().equals("HEAD")) {
            exchange.answer().write(text);
        }
    }
}
