/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Sends requests as they are written in the test, one connection each. */
final class Client {
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI server;
    private final String authorization;

    private Client(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** A client that signs in. */
    static Client of(String login) {
        return of(login, "secret");
    }

    static Client of(String login, String password) {
        return at(Server.baseUri(), login, password);
    }

    /** A client of another server. */
    static Client at(URI server, String login, String password) {
        byte[] credentials = (login + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new Client(server, "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials) + "\r\n");
    }

    /** A client that does not sign in. */
    static Client anonymous() {
        return nobodyAt(Server.baseUri());
    }

    /** A client of another server that does not sign in. */
    static Client nobodyAt(URI server) {
        return new Client(server, "");
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param request request line and headers; after an empty line the body, whose lines end as the test wrote them.
     *     Host, length, credentials and the end of the connection are added.
     */
    Answer send(String request) {
        int end = request.indexOf("\n\n");
        String head = (end < 0 ? request.strip() : request.substring(0, end)).replace("\n", "\r\n");
        String body = end < 0 ? "" : request.substring(end + 2);
        return send(head, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request whose body is a calendar or contact object, with the line ends such objects have. */
    Answer sendObject(String head, String object) {
        return send(
                head.strip().replace("\n", "\r\n"), object.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request with these very octets as its body. */
    Answer send(String head, byte[] body) {
        String lower = head.toLowerCase(Locale.ROOT);
        boolean told = lower.contains("transfer-encoding:") || lower.contains("content-length:");
        String length = told ? "" : "Content-Length: " + body.length + "\r\n";
        String whole = head + "\r\nHost: " + server.getAuthority() + "\r\n" + authorization + length
                + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(whole.getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return Answer.parse(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
