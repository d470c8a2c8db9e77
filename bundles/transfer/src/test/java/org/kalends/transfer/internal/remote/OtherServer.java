/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers as servers should not: what is said to it and the answer is, it says. */
final class OtherServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final AtomicInteger hangUps = new AtomicInteger();

    private record Reply(int status, String location, String body) {}

    OtherServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    DavClient client() {
        return new DavClient(new Account(address("/"), "somebody", "sesame"));
    }

    /** What it answers to a method and a path with a blank between them. */
    OtherServer says(String request, int status, String body) {
        replies.put(request, new Reply(status, "", body));
        return this;
    }

    OtherServer leads(String request, String location) {
        replies.put(request, new Reply(302, location, ""));
        return this;
    }

    /** How often it hangs up before it answers. */
    OtherServer hangsUp(int times) {
        hangUps.set(times);
        return this;
    }

    /** Methods, paths and credentials of all requests. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getRawPath();
        asked.add(request + ' ' + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        if (hangUps.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        Reply reply = replies.getOrDefault(request, new Reply(404, "", ""));
        if (!reply.location().isEmpty()) {
            exchange.getResponseHeaders().add("Location", reply.location());
        }
        exchange.sendResponseHeaders(reply.status(), 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(reply.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
