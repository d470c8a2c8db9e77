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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A mail server that takes one mail, and says that it takes eight bits (RFC 6152), as most do that are in use. */
/** A mail server that says what it is told to, and otherwise takes everything. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CompletableFuture<String> mail;
    private final List<String> extensions;
    private final Map<String, String> answers;

    /**
     * @param extensions what it offers, at least one
     * @param answers what it says to commands that begin so
     */
    ScriptedServer(List<String> extensions, Map<String, String> answers) throws IOException {
        this.extensions = extensions;
        this.answers = answers;
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        mail = CompletableFuture.supplyAsync(this::received);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it was told, and the mail as it came. */
    String mail() {
        return mail.join();
    }

    private String received() {
        try (Socket client = socket.accept();
                OutputStream out = client.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(out, "220 ready");
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                String command = line;
                Optional<String> answer =
                        answers.keySet().stream().filter(command::startsWith).findFirst();
                if (!command.equals("DATA")) {
                    text.append(command).append('\n');
                }
                if (answer.isPresent()) {
                    say(out, answers.get(answer.get()));
                } else if (line.startsWith("EHLO")) {
                    say(out, "250-here\r\n250 " + String.join("\r\n250 ", extensions));
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
