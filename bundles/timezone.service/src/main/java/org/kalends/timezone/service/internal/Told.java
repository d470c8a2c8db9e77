/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kalends.http.api.Exchange;

/**
 * What is answered.
 *
 * @param status the HTTP status
 * @param mediaType of the body
 * @param body empty for none
 * @param tag the entity tag, with its quotes, of what may be kept; empty for what may not
 */
record Told(int status, String mediaType, String body, Optional<String> tag) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String A_DAY = "public, max-age=86400";

    static Told json(JsonObject value, String tag) {
        return new Told(OK, "application/json; charset=utf-8", GSON.toJson(value), Optional.of(tag));
    }

    static Told calendar(String text, String tag) {
        return new Told(OK, "text/calendar; charset=utf-8", text, Optional.of(tag));
    }

    /** RFC 7808 section 5.1.1, in the form of RFC 7807. */
    static Told refused(Refusal refusal) {
        JsonObject problem = new JsonObject();
        problem.addProperty("type", refusal.reason().type());
        problem.addProperty("title", refusal.getMessage());
        problem.addProperty("status", refusal.reason().status());
        return new Told(
                refusal.reason().status(),
                "application/problem+json; charset=utf-8",
                GSON.toJson(problem),
                Optional.empty());
    }

    void send(Exchange exchange) throws IOException {
        exchange.header("X-Content-Type-Options", "nosniff");
        exchange.header("Cache-Control", tag.isPresent() ? A_DAY : "no-store");
        tag.ifPresent(value -> exchange.header("ETag", value));
        if (tag.isPresent() && isKnown(exchange)) {
            exchange.status(NOT_MODIFIED);
            return;
        }
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.status(status);
        exchange.header("Vary", "Accept");
        exchange.header("Content-Type", mediaType);
        exchange.header("Content-Length", Integer.toString(octets.length));
        if (!exchange.method().equals("HEAD")) {
            exchange.answer().write(octets);
        }
    }

    /** RFC 9110 section 13.1.2. */
    private boolean isKnown(Exchange exchange) {
        for (String field : exchange.fields().getOrDefault("If-None-Match", List.of())) {
            for (String known : field.split(",")) {
                String bare = known.strip().startsWith("W/") ? known.strip().substring(2) : known.strip();
                if (bare.equals("*") || bare.equals(tag.orElseThrow())) {
                    return true;
                }
            }
        }
        return false;
    }
}
