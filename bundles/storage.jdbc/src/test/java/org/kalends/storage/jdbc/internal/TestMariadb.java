/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A MariaDB server of the machine's own programs, in a folder and at a port of its own, for all tests of this process. */
final class TestMariadb implements TestServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static TestMariadb instance;

    private final Process process;
    private final int port;

    private TestMariadb() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mariadb");
        port = freePort();
        Path data = folder.resolve("data");
        run(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--datadir=" + data,
                "--user=" + owner()));
        process = new ProcessBuilder(
                        program("mariadbd").orElseThrow(),
                        "--no-defaults",
                        "--datadir=" + data,
                        "--user=" + owner(),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder.resolve("s"),
                        "--innodb-flush-log-at-trx-commit=0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitAnswer();
    }

    /** Whether there are its programs. */
    static boolean isInstalled() {
        return program("mariadbd").isPresent();
    }

    private static Optional<String> program(String name) {
        return Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/sbin/", "/usr/local/bin/")
                .map(folder -> folder + name)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }

    private static String owner() {
        return System.getProperty("user.name");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    static synchronized TestMariadb running() {
        try {
            if (instance == null) {
                instance = new TestMariadb();
            }
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitAnswer() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = connection()) {
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(end) || !process.isAlive()) {
                    throw new IllegalStateException("MariaDB does not start", e);
                }
                Thread.sleep(100);
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root");
    }

    @Override
    public String newDatabase() {
        String name = "kalends_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database can be made", e);
        }
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public String emptying(String table) {
        return "DELETE FROM `" + table + "`";
    }

    @Override
    public String user() {
        return "root";
    }
}
