/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/kalends} as an administrator sees it. */
@Timeout(180)
class ServerProcessIT {
    private static final Pattern READY = Pattern.compile("Kalends is ready: (\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("Sign in as demo with the password (\\S+)");

    @TempDir
    private Path folder;

    private Distribution distribution;

    @BeforeEach
    void use() {
        distribution = new Distribution(folder);
    }

    @Test
    void runShouldServeUntilSigtermAndExitWith0() throws Exception {
        try (RunningProcess server = distribution.run("run", "--port", "0")) {
            URI base = URI.create(server.awaitOutput(READY));

            assertThat(server.output()).containsPattern(PASSWORD);
            assertThat(Distribution.status("PROPFIND", base.resolve(".well-known/caldav")))
                    .isEqualTo(301);
            assertThat(Distribution.status("PROPFIND", base.resolve("dav/"))).isEqualTo(401);
            assertThat(readyFile()).exists();

            server.terminate();
            assertThat(server.awaitExit()).isZero();
            assertThat(readyFile()).doesNotExist();
        }
    }

    @Test
    void startStatusAndStopShouldControlAServerInTheBackground() throws Exception {
        try (RunningProcess start = distribution.run("start", "--port", "0")) {
            assertThat(start.awaitExit()).as(start.output()).isZero();
            assertThat(start.output()).containsPattern(PASSWORD).containsPattern(READY);
        }
        try (RunningProcess status = distribution.run("status")) {
            assertThat(status.awaitExit()).isZero();
            assertThat(status.output())
                    .contains("is running", "http://127.0.0.1:")
                    .doesNotContain("CRITICAL");
        }
        try (RunningProcess health = distribution.run("health")) {
            assertThat(health.awaitExit()).isZero();
            assertThat(health.output()).startsWith("OK").contains("OK storage: Open, read and written");
        }
        try (RunningProcess again = distribution.run("start", "--port", "0")) {
            assertThat(again.awaitExit()).isEqualTo(1);
        }
        try (RunningProcess stop = distribution.run("stop")) {
            assertThat(stop.awaitExit()).isZero();
        }
        try (RunningProcess status = distribution.run("status")) {
            assertThat(status.awaitExit()).isEqualTo(3);
        }
        try (RunningProcess health = distribution.run("health")) {
            assertThat(health.awaitExit()).isEqualTo(4);
            assertThat(health.output()).contains("is not ready");
        }
        assertThat(Files.readString(folder.resolve("data/log/console.log"))).doesNotContainPattern(PASSWORD);
    }

    @Test
    void onlyTheFirstStartTakesAJavaMachineMore() throws Exception {
        Path machines = folder.resolve("machines");
        Map<String, String> environment = Map.of("JAVA_HOME", counted(machines).toString());

        startAndStop(environment);
        assertThat(Files.readAllLines(machines)).containsExactly("prepare", "run");
        startAndStop(environment);
        assertThat(Files.readAllLines(machines)).containsExactly("prepare", "run", "run");
    }

    /** A home of Java that notes what each machine is started for. */
    private Path counted(Path machines) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                for word; do case $word in prepare | run) echo "$word" >>'%s' ;; esac; done
                exec '%s/bin/java' "$@"
                """
                        .formatted(machines, System.getProperty("java.home")));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return folder.resolve("java");
    }

    private void startAndStop(Map<String, String> environment) throws Exception {
        try (RunningProcess start = distribution.run(environment, "start", "--port", "0")) {
            assertThat(start.awaitExit()).as(start.output()).isZero();
        }
        try (RunningProcess stop = distribution.run("stop")) {
            assertThat(stop.awaitExit()).isZero();
        }
    }

    @Test
    void whatBundlesLogIsInTheLogAsItsConfigurationSays() throws Exception {
        try (RunningProcess server = distribution.run("run", "--port", "0")) {
            server.awaitOutput(READY);
            server.terminate();
            server.awaitExit();
        }
        assertThat(Files.readAllLines(folder.resolve("data/log/kalends.log"))).anySatisfy(line -> assertThat(line)
                .matches("\\S+T\\S+ INFO  \\[.+] o\\.k\\.\\S+ - - DAV is at /dav/.*"));
    }

    @Test
    void whatTheServerWritesIsNobodyElses() throws Exception {
        try (RunningProcess server = distribution.run("run", "--port", "0")) {
            server.awaitOutput(READY);
            try (Stream<Path> written = Files.walk(folder.resolve("data"))) {
                assertThat(written.filter(Files::isRegularFile).toList())
                        .anyMatch(file -> file.endsWith("kalends.db"))
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .endsWith("------"));
            }
            server.terminate();
            server.awaitExit();
        }
    }

    @Test
    void aByteOrderMarkHidesNoConfiguration() throws Exception {
        Path etc = folder.resolve("etc");
        new FirstStart(distribution.options()).prepareFolders();
        Files.writeString(
                etc.resolve("org.kalends.config.server.cfg"), "\ufeffcom.openexchange.dav.prefixPath=/marked");
        Files.writeString(etc.resolve("org.kalends.storage.jdbc.cfg"), "\ufeffpath=${kalends.data}/marked.db");

        try (RunningProcess server = distribution.run("run", "--port", "0")) {
            URI base = URI.create(server.awaitOutput(READY));

            assertThat(Distribution.status("PROPFIND", base.resolve("marked/"))).isEqualTo(401);
            assertThat(folder.resolve("data/marked.db")).exists();
            server.terminate();
            server.awaitExit();
        }
    }

    @Test
    void theEnvironmentAndSecretsShouldHoldInFilesAndForThemselves() throws Exception {
        Path etc = folder.resolve("etc");
        new FirstStart(distribution.options()).prepareFolders();
        Files.writeString(
                Files.createDirectory(etc.resolve("secrets")).resolve("database"), folder.resolve("secret.db") + "\n");
        Files.writeString(etc.resolve("org.kalends.storage.jdbc.cfg"), "path=$[secret:database]");
        Files.writeString(etc.resolve("users.properties"), "admin=hash");
        Map<String, String> environment = Map.of("com_openexchange_dav_prefixPath", "/started");

        try (RunningProcess server = distribution.run(environment, "run", "--port", "0")) {
            URI base = URI.create(server.awaitOutput(READY));

            assertThat(Distribution.status("PROPFIND", base.resolve("started/")))
                    .as("a variable comes before what is in org.kalends.config.server.cfg")
                    .isEqualTo(401);
            assertThat(folder.resolve("secret.db")).exists();
            server.terminate();
            server.awaitExit();
        }
    }

    @Test
    void aPortInUseShouldBeToldAndExitWith3() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                RunningProcess server = distribution.run("run", "--port", Integer.toString(other.getLocalPort()))) {
            assertThat(server.awaitExit()).isEqualTo(3);
            assertThat(server.output()).contains("Cannot listen at port " + other.getLocalPort());
        }
    }

    @Test
    void wrongUsageShouldExitWith2() throws IOException, InterruptedException {
        try (RunningProcess server = distribution.run("run", "--colour", "red")) {
            assertThat(server.awaitExit()).isEqualTo(2);
            assertThat(server.output()).contains("Unknown option --colour", "Usage");
        }
        try (RunningProcess nothing = distribution.run()) {
            assertThat(nothing.awaitExit()).isEqualTo(2);
        }
    }

    private Path readyFile() {
        return folder.resolve("data").resolve("kalends.ready");
    }
}
