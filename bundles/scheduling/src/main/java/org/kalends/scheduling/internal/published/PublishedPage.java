/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.published;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.NotReadyException;
import org.kalends.http.api.Page;
import org.kalends.storage.api.Octets;

/**
 * Tells when people are busy who have published that, to whoever knows the address. What is not there and what is not to be known look
 * alike.
 *
 * @param times what there is to tell
 * @param path where it is
 */
record PublishedPage(PublishedTimes times, String path) implements Page {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    @Override
    public void answer(Exchange exchange) throws IOException {
        if (!METHODS.contains(exchange.method())) {
            exchange.header("Allow", "GET, HEAD");
            end(METHOD_NOT_ALLOWED, exchange);
            return;
        }
        try {
            Optional<Octets> found = found(exchange);
            if (found.isPresent()) {
                tell(found.get(), exchange);
            } else {
                exchange.header("Cache-Control", "no-store");
                end(NOT_FOUND, exchange);
            }
        } catch (DavException e) {
            if (e.status() == UNAVAILABLE) {
                throw new NotReadyException(e.getMessage());
            }
            end(e.status(), exchange);
        }
    }

    private Optional<Octets> found(Exchange exchange) throws DavException, IOException {
        String rest = exchange.path().substring((exchange.context() + path).length());
        Optional<SecretAddress> address = SecretAddress.of(rest);
        return address.isPresent() ? times.at(address.get()) : Optional.empty();
    }

    private static void tell(Octets busy, Exchange exchange) throws IOException {
        String tag = ETag.of(busy).quoted();
        exchange.header("ETag", tag);
        exchange.header("Cache-Control", "private, max-age=300");
        exchange.header("X-Content-Type-Options", "nosniff");
        if (isKnown(tag, exchange)) {
            exchange.status(NOT_MODIFIED);
            return;
        }
        byte[] octets = busy.toByteArray();
        exchange.status(OK);
        exchange.header("Content-Type", "text/calendar; charset=utf-8; method=PUBLISH; component=VFREEBUSY");
        exchange.header("Content-Length", Integer.toString(octets.length));
        if (!exchange.method().equals("HEAD")) {
            exchange.answer().write(octets);
        }
    }

    private static boolean isKnown(String tag, Exchange exchange) {
        return exchange.fields().getOrDefault("If-None-Match", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> value.strip().replaceFirst("^W/", ""))
                .anyMatch(value -> value.equals(tag) || value.equals("*"));
    }

    private static void end(int status, Exchange exchange) {
        exchange.status(status);
        exchange.header("Content-Length", "0");
    }
}
