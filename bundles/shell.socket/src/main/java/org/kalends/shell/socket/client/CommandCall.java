/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.client;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kalends.shell.socket.wire.Frame;
import org.kalends.shell.socket.wire.Frame.Kind;
import org.kalends.shell.socket.wire.Whereabouts;
import org.kalends.shell.socket.wire.Wire;

/**
 * Has a running server carry out a command, as if it ran in this process. The command ends when this process does.
 *
 * @param data the folder with the server's data
 * @param terminal whether somebody looks at what is printed
 * @param out where what the command prints goes
 * @param err where it says why something is not done
 */
public record CommandCall(Path data, boolean terminal, PrintStream out, PrintStream err) {
    /** The exit code where no server runs. */
    public static final int NOT_RUNNING = 3;
    /** The exit code of a command that could not do what it was asked to. */
    public static final int FAILED = 1;

    /**
     * Carries out a command and passes on what it prints.
     *
     * @param words its name and what follows
     * @return its exit code
     */
    public int run(List<String> words) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!connect(channel)) {
                err.println("Kalends is not running with the data in " + data + ".");
                return NOT_RUNNING;
            }
            return call(words, new Wire(channel));
        } catch (IOException e) {
            err.println("Kalends cannot be asked: " + e.getMessage());
            return FAILED;
        }
    }

    private boolean connect(SocketChannel channel) throws IOException {
        Optional<Path> socket = Whereabouts.among(data).read();
        if (socket.isEmpty()) {
            return false;
        }
        try {
            return channel.connect(UnixDomainSocketAddress.of(socket.get()));
        } catch (SocketException e) {
            // Left by a server that was killed
            return false;
        }
    }

    private int call(List<String> words, Wire wire) throws IOException {
        try {
            ask(words, wire);
        } catch (IOException e) {
            // It takes no such command, and has said why
        }
        for (Optional<Frame> said = wire.receive(); said.isPresent(); said = wire.receive()) {
            Frame frame = said.get();
            switch (frame.kind()) {
                case OUT -> pass(frame, out);
                case ERR -> pass(frame, err);
                case QUESTION -> wire.send(Frame.of(Kind.ANSWER, answer(frame.text())));
                case EXIT -> {
                    return Integer.parseInt(frame.text());
                }
                default -> throw new IOException("The server says " + frame.kind());
            }
        }
        throw new IOException("the server has stopped in the middle of the command");
    }

    private void ask(List<String> words, Wire wire) throws IOException {
        wire.send(Frame.of(Kind.FOLDER, Path.of("").toAbsolutePath().toString()));
        if (terminal) {
            wire.send(Frame.of(Kind.TERMINAL));
        }
        for (String word : words) {
            wire.send(Frame.of(Kind.WORD, word));
        }
        wire.send(Frame.of(Kind.RUN));
    }

    private static void pass(Frame frame, PrintStream to) throws IOException {
        to.write(frame.payload());
        if (to.checkError()) {
            throw new IOException("nobody reads what it says");
        }
    }

    private static String answer(String question) throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s", question);
            return typed == null ? "" : new String(typed);
        }
        Charset charset = Charset.defaultCharset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : Charset.defaultCharset();
        String line = new BufferedReader(new InputStreamReader(System.in, charset)).readLine();
        return line == null ? "" : line;
    }
}
