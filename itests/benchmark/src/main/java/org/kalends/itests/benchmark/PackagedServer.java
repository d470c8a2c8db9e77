/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server as it is packaged, as a process of its own, so that what it costs is what that process costs. */
final class PackagedServer implements AutoCloseable {
    static final String LOGIN = "anna";
    static final String PASSWORD = "secret";

    private static final Pattern READY = Pattern.compile("is ready: (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String USERS =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 3, login: %s, password: "{noop}%s", displayName: Anna, permissions: [calendar, contacts, tasks, infostore] }
            """
                    .formatted(LOGIN, PASSWORD);

    private final Path home;
    private final Path folder;
    private Process process;
    private URI uri;

    /**
     * A server that does not run yet.
     *
     * @param home the distribution
     * @param folder where its configuration and its data lie, made if need be
     */
    PackagedServer(Path home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        if (!Files.exists(folder)) {
            copy(home.resolve("etc"), folder.resolve("etc"));
            Files.writeString(folder.resolve("etc/identity.yaml"), USERS);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Starts it and returns when it answers. */
    PackagedServer start() throws IOException {
        Path console = folder.resolve("console.log");
        process = new ProcessBuilder(
                        home.resolve("bin/kalends").toString(),
                        "run",
                        "--port=0",
                        "--etc=" + folder.resolve("etc"),
                        "--data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        // Whoever ends a run half-way ends its server
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Matcher ready = READY.matcher(Files.readString(console));
        while (!ready.find()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The server does not start:\n" + Files.readString(console));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            ready = READY.matcher(Files.readString(console));
        }
        uri = URI.create(ready.group(1));
        return this;
    }

    URI uri() {
        return uri;
    }

    Connection connect() throws IOException {
        return new Connection(uri);
    }

    /** How long it has had a processor so far, all of its threads together, to the hundredth of a second. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
