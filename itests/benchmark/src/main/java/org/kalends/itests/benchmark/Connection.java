/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that is kept: one request after the other. It costs the machine little beside the server. */
final class Connection implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;
    private static final int PATIENCE_MILLIS = 300_000;

    private final Socket socket;
    private final InputStream in;

    Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @throws IllegalStateException when it is none of the right ones: its cost would say nothing
     */
    Answer send(Request request) throws IOException {
        socket.getOutputStream().write(request.octets());
        String head = readHead();
        Answer answer = new Answer(head, readBody(new Answer(head, new byte[0])));
        if (!request.isAnsweredBy(answer)) {
            String asked =
                    new String(request.octets(), 0, Math.min(200, request.octets().length), StandardCharsets.UTF_8);
            throw new IllegalStateException("Answered wrongly: " + asked + "\n" + head + answer.responses()
                    + " responses in place of " + request.responses() + "\n"
                    + answer.text().substring(0, Math.min(500, answer.text().length())));
        }
        return answer;
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder(512);
        while (true) {
            String line = readLine();
            if (line.isEmpty()) {
                return head.toString();
            }
            head.append(line).append('\n');
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder(80);
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("The server has closed the connection");
            }
            if (octet == '\n') {
                return line.toString();
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
    }

    private byte[] readBody(Answer begun) throws IOException {
        if (begun.status() == 204 || begun.status() == 304) {
            return new byte[0];
        }
        if (begun.header("Transfer-Encoding").isPresent()) {
            return readChunks();
        }
        return in.readNBytes(
                begun.header("Content-Length").map(Integer::parseInt).orElse(0));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        int size = Integer.parseInt(readLine(), 16);
        while (size > 0) {
            body.write(in.readNBytes(size));
            readLine();
            size = Integer.parseInt(readLine(), 16);
        }
        readLine();
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
