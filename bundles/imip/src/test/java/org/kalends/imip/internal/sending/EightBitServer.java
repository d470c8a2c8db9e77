/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A mail server that takes one mail, and says that it takes eight bits (RFC 6152), as most do that are in use. */
final class EightBitServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CompletableFuture<String> mail;

    EightBitServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        mail = CompletableFuture.supplyAsync(this::received);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The mail as it came. */
    String mail() {
        return mail.join();
    }

    private String received() {
        try (Socket client = socket.accept();
                OutputStream out = client.getOutputStream();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(out, "220 ready");
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                if (line.startsWith("EHLO")) {
                    say(out, "250-here\r\n250 8BITMIME");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    for (line = in.readLine(); !line.equals("."); line = in.readLine()) {
                        text.append(line).append('\n');
                    }
                    say(out, "250 taken");
                } else {
                    say(out, "250 well");
                }
            }
            say(out, "221 bye");
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
