/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server inside this process. */
@Timeout(180)
class KalendsServerIT {
    private static final int UNAUTHORIZED = 401;

    @TempDir
    private Path folder;

    private Options options;

    @BeforeEach
    void use() {
        options = new Distribution(folder).options();
    }

    @Test
    void aServerShouldAnswerFromStartToClose() throws Exception {
        KalendsServer server = KalendsServer.start(options);
        URI discovery = server.baseUri().resolve("dav/");
        try (server) {
            assertThat(Distribution.status("PROPFIND", discovery)).isEqualTo(UNAUTHORIZED);
        }

        assertThatThrownBy(() -> Distribution.status("PROPFIND", discovery)).isInstanceOf(ConnectException.class);
        server.close();
    }

    @Test
    void aServerShouldStartAgainOnItsData() throws Exception {
        KalendsServer.start(options).close();
        try (KalendsServer server = KalendsServer.start(options)) {
            assertThat(Distribution.status("PROPFIND", server.baseUri().resolve("dav/")))
                    .isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void whatTheFrameworkHasReadServesTheNextStartAndNoLaterOneAfterACrash() throws Exception {
        KalendsServer.start(options).close();
        Path trace = Files.createFile(BundleCache.folder(options).resolve("trace"));
        KalendsServer.start(options).close();
        assertThat(trace).exists();

        // As a crash leaves it
        Files.delete(BundleCache.folder(options).resolve("kept"));
        KalendsServer.start(options).close();
        assertThat(trace).doesNotExist();
    }

    @Test
    void dataInUseShouldBeRefused() {
        try (KalendsServer server = KalendsServer.start(options)) {
            assertThatThrownBy(() -> KalendsServer.start(options)).hasMessageContaining("Another server");
            assertThat(server.baseUri().getPort()).isPositive();
        }
    }

    @Test
    void aChangedConfigurationFileShouldHoldWithoutRestart() throws Exception {
        try (KalendsServer server = KalendsServer.start(options)) {
            Path file = options.etc().resolve("org.kalends.config.server.cfg");
            Files.writeString(file, Files.readString(file).replace("prefixPath=/dav", "prefixPath=/elsewhere"));

            awaitStatus(server.baseUri().resolve("elsewhere/"), UNAUTHORIZED);
        }
    }

    @Test
    void aBundleThatDoesNotResolveShouldBeNamed() throws IOException {
        Path home = folder.resolve("home");
        copyWithout("snakeyaml", options.home(), home);
        Options incomplete =
                new Options(home, options.etc(), options.data(), options.host(), options.port(), options.database());

        assertThatThrownBy(() -> KalendsServer.start(incomplete))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("org.kalends.identity.file")
                .hasMessageContaining("org.yaml.snakeyaml")
                .extracting(e -> ((StartException) e).exitCode())
                .isEqualTo(ExitCode.NOT_READY);
    }

    private static void copyWithout(String jar, Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> !file.getFileName().toString().startsWith(jar))
                    .filter(file -> !file.startsWith(from.resolve("data")))
                    .toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    private static void awaitStatus(URI uri, int status) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Distribution.status("PROPFIND", uri) != status) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
