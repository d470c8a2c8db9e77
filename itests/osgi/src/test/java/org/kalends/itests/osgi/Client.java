/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;

/** Sends requests to the server, wherever it listens at the moment. Connections are kept and used again. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> base;
    private final String authorization;

    private Client(Supplier<URI> base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** A client that signs in, with the password all users here have. */
    static Client of(BundleContext framework, String login) {
        byte[] credentials = (login + ":secret").getBytes(StandardCharsets.UTF_8);
        return new Client(
                () -> Endpoint.of(framework), "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** A client that signs in with a token, RFC 6750 section 2.1. */
    static Client bearer(BundleContext framework, String token) {
        return new Client(() -> Endpoint.of(framework), "Bearer " + token);
    }

    /** A client that does not sign in. */
    static Client anonymous(BundleContext framework) {
        return new Client(() -> Endpoint.of(framework), "");
    }

    /**
     * Asks for properties of a resource itself.
     *
     * @param prop what is inside {@code DAV:prop}, where {@code DAV:} is the default namespace; empty for the type
     */
    Answer propfind(String path, String prop) {
        return propfind(path, prop, "0");
    }

    /** Asks for properties of a resource and its members. */
    Answer list(String path, String prop) {
        return propfind(path, prop, "1");
    }

    private Answer propfind(String path, String prop, String depth) {
        String names = prop.isEmpty() ? "<resourcetype/>" : prop;
        return send("PROPFIND", path, "<propfind xmlns='DAV:'><prop>" + names + "</prop></propfind>", "Depth", depth);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    /** Stores a calendar or contact object; lines end as the RFCs have it. */
    Answer put(String path, String object) {
        String type = object.contains("VCARD") ? "text/vcard" : "text/calendar";
        return send("PUT", path, object.replace("\n", "\r\n"), "Content-Type", type);
    }

    /**
     * Sends a request.
     *
     * @param headers names and values in turn
     */
    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body.startsWith("<")) {
            request.header("Content-Type", "application/xml; charset=utf-8");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
