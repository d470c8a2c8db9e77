/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Sends requests as they are written in the test, one connection each. When there is no server, or no answer, that is an
 * {@link UncheckedIOException}; an answer that breaks off is an {@link AssertionError}.
 */
public final class Client {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Supplier<URI> server;
    private final String host;
    private final String authorization;

    private Client(Supplier<URI> server, String host, String authorization) {
        this.server = server;
        this.host = host;
        this.authorization = authorization;
    }

    /** A client that does not sign in. */
    public static Client at(URI server) {
        return at(() -> server);
    }

    /** A client that does not sign in, of a server that may listen elsewhere at each request. */
    public static Client at(Supplier<URI> server) {
        return new Client(server, "", "");
    }

    /** A client that knows the server by another name, such as one of many a proxy has. */
    public Client knowing(String name) {
        return new Client(server, name, authorization);
    }

    /** A client that signs in with the password all users have in tests. */
    public Client as(String login) {
        return as(login, "secret");
    }

    /** A client that signs in (RFC 7617). */
    public Client as(String login, String password) {
        byte[] credentials = (login + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new Client(server, host, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** A client that signs in with a token (RFC 6750 section 2.1). */
    public Client bearing(String token) {
        return new Client(server, host, "Bearer " + token);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param request request line and headers; after an empty line the body, whose lines end as the test wrote them.
     *     Host, length, credentials and the end of the connection are added.
     */
    public Answer send(String request) {
        int end = request.indexOf("\n\n");
        String head = (end < 0 ? request.strip() : request.substring(0, end)).replace("\n", "\r\n");
        String body = end < 0 ? "" : request.substring(end + 2);
        return send(head, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request whose body is a calendar or contact object, with the line ends such objects have. */
    public Answer sendObject(String head, String object) {
        return send(
                head.strip().replace("\n", "\r\n"), object.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends a request.
     *
     * @param body sent as XML when it begins like that; empty for none
     * @param headers names and values in turn
     */
    public Answer send(String method, String path, String body, String... headers) {
        StringBuilder head = new StringBuilder(method + ' ' + path + " HTTP/1.1");
        if (body.startsWith("<")) {
            head.append("\r\nContent-Type: application/xml; charset=utf-8");
        }
        for (int i = 0; i < headers.length; i += 2) {
            head.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
        }
        return send(head.toString(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request with these very octets as its body. */
    public Answer send(String head, byte[] body) {
        URI address = server.get();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(whole(head, body, address).getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return Answer.parse(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String whole(String head, byte[] body, URI address) {
        String lower = head.toLowerCase(Locale.ROOT);
        boolean told = lower.contains("transfer-encoding:") || lower.contains("content-length:");
        return head
                + "\r\nHost: " + (host.isEmpty() ? address.getAuthority() : host)
                + (authorization.isEmpty() ? "" : "\r\nAuthorization: " + authorization)
                + (told ? "" : "\r\nContent-Length: " + body.length)
                + "\r\nConnection: close\r\n\r\n";
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    /** Stores a calendar or contact object; lines end as the RFCs have it. */
    public Answer put(String path, String object) {
        String type = object.contains("VCARD") ? "text/vcard" : "text/calendar";
        return sendObject("PUT " + path + " HTTP/1.1\nContent-Type: " + type + "; charset=utf-8", object);
    }

    /**
     * Asks for properties of a resource itself.
     *
     * @param prop what is inside {@code DAV:prop}, where {@code DAV:} is the default namespace; empty for the type
     */
    public Answer propfind(String path, String prop) {
        return propfind(path, prop, "0");
    }

    /** Asks for properties of a resource and its members. */
    public Answer list(String path, String prop) {
        return propfind(path, prop, "1");
    }

    private Answer propfind(String path, String prop, String depth) {
        String names = prop.isEmpty() ? "<resourcetype/>" : prop;
        return send("PROPFIND", path, "<propfind xmlns='DAV:'><prop>" + names + "</prop></propfind>", "Depth", depth);
    }
}
