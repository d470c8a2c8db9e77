/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalends.itests.client.Client;

/** The stand-alone server as a process, at the same port and with the same folders each time it is started. */
final class Node {
    private static final Path HOME = Path.of(System.getProperty("kalends.distribution"));
    private static final Pattern READY = Pattern.compile("is ready: (\\S+)");
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final int port;
    private final List<String> options;
    private final List<String> before;
    private Process process;

    private Node(Path folder, List<String> before, List<String> options) {
        this.folder = folder;
        this.before = before;
        this.options = options;
        this.port = Program.freePort();
        configure();
    }

    /** One whose data lies in its folder. */
    static Node alone(Path folder) {
        return new Node(folder, List.of(), List.of());
    }

    /** One that has a database with others. */
    static Node on(Path folder, String url, String user) {
        return on(folder, url, user, List.of());
    }

    /** The same, started by another program such as one that has it see another time. */
    static Node on(Path folder, String url, String user, List<String> before) {
        return new Node(folder, before, List.of("--database=" + url, "--database-user=" + user));
    }

    private void configure() {
        Path shipped = HOME.resolve("etc");
        Path etc = folder.resolve("etc");
        try (Stream<Path> files = Files.walk(shipped)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, etc.resolve(shipped.relativize(file).toString()));
            }
            Files.writeString(etc.resolve("identity.yaml"), Users.identity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a file of its configuration say something else. */
    void configure(String file, String text) {
        try {
            Files.writeString(folder.resolve("etc").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts its process, and does not wait. */
    Node begin() {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                HOME.resolve("bin/kalends").toString(),
                "run",
                "--port=" + port,
                "--etc=" + folder.resolve("etc"),
                "--data=" + data()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console().toFile());
        builder.environment().put("KALENDS_JAVA_OPTS", "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Returns when it answers. */
    Node awaitReady() {
        Conditions.await("ready, " + console(), START_PATIENCE, () -> {
            String said = said();
            if (!process.isAlive()) {
                throw new IllegalStateException("The server does not start:\n" + said);
            }
            return READY.matcher(said).find();
        });
        return this;
    }

    Node start() {
        return begin().awaitReady();
    }

    private Path console() {
        return folder.resolve("console.log");
    }

    private String said() {
        try {
            return Files.readString(console());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an administrator is told who gives it a command; fails unless it is done. */
    String command(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("bin/kalends").toString(), "--data", data().toString()));
        command.addAll(List.of(words));
        Process asking = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + said);
        }
        return said;
    }

    Path data() {
        return folder.resolve("data");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** A client of this node alone. */
    Client client(String login) {
        return Client.at(uri()).as(login);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        if (process != null) {
            Signals.killAll(process.toHandle());
        }
    }

    /** Ends it as an administrator does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(START_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not stop");
        }
    }

    /** Has it stand still until it is told to go on. */
    void pause() throws IOException, InterruptedException {
        Signals.send("STOP", process.toHandle());
    }

    void goOn() throws IOException, InterruptedException {
        Signals.send("CONT", process.toHandle());
    }
}
