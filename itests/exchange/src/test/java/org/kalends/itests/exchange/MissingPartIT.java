/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalends.itests.client.Client;

/** A server that is started again without something it had tells nobody that this is gone, until an administrator does. */
class MissingPartIT {
    private static final String IDENTITY =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [defaultcontext]
                users:
                  - { id: 1, login: user1, password: "{noop}secret", displayName: One, permissions: [calendar, contacts, infostore] }
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path etc;
    private ServerProcess server;

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("home");
        copyOfDistribution();
        etc = folder.resolve("etc");
        Distribution.configure(etc, IDENTITY);
        Files.writeString(etc.resolve("org.kalends.storage.memory.cfg"), "account=second");
        Path properties = etc.resolve("org.kalends.config.server.cfg");
        Files.writeString(properties, Files.readString(properties) + "\norg.kalends.webdav.enabled=true\n");
        start();
    }

    /** Its jars are links, so that one can be taken away. */
    private void copyOfDistribution() throws IOException {
        Path shipped = Distribution.home();
        Files.createDirectories(home.resolve("bin"));
        Files.copy(shipped.resolve("bin/kalends"), home.resolve("bin/kalends"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String part : List.of("bundles", "lib")) {
            Files.createDirectories(home.resolve(part));
            try (Stream<Path> jars = Files.list(shipped.resolve(part))) {
                for (Path jar : jars.toList()) {
                    Files.createSymbolicLink(home.resolve(part).resolve(jar.getFileName()), jar.toAbsolutePath());
                }
            }
        }
    }

    private void start() throws IOException {
        server = ServerProcess.start(home, etc, folder.resolve("data"));
    }

    private void restart() throws Exception {
        assertThat(server.terminate()).isZero();
        start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(server.terminate()).isZero();
    }

    private int status(String request) {
        return Client.at(server.baseUri()).as("user1").send(request).status();
    }

    private void forget(String line) throws Exception {
        assertThat(server.terminate()).isZero();
        Path inventory = folder.resolve("data").resolve("installation");
        Files.write(
                inventory,
                Files.readAllLines(inventory).stream()
                        .filter(seen -> !seen.equals(line))
                        .toList());
        start();
    }

    @Test
    void collectionsOfAStoreThatIsMissingAreNotGone() throws Exception {
        assertThat(status("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 1")).isEqualTo(207);
        assertThat(status("PROPFIND /dav/caldav/perhaps/ HTTP/1.1\nDepth: 1")).isEqualTo(404);

        Files.delete(etc.resolve("org.kalends.storage.memory.cfg"));
        restart();

        assertThat(status("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 1"))
                .as("nothing of the user was there")
                .isEqualTo(207);
        assertThat(status("PROPFIND /dav/caldav/perhaps/ HTTP/1.1\nDepth: 1")).isEqualTo(503);

        forget("store second");
        assertThat(status("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 1")).isEqualTo(207);
        assertThat(status("PROPFIND /dav/caldav/perhaps/ HTTP/1.1\nDepth: 1")).isEqualTo(404);
    }

    @Test
    void anAreaWhoseBundleIsMissingIsNotGone() throws Exception {
        assertThat(status("MKCOL /dav/files/papers/ HTTP/1.1")).isEqualTo(201);

        takeAway("org.kalends.webdav");
        restart();

        assertThat(status("PROPFIND /dav/files/papers/ HTTP/1.1\nDepth: 0")).isEqualTo(503);
        assertThat(status("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 0")).isEqualTo(207);
        assertThat(status("PROPFIND /dav/never/ HTTP/1.1\nDepth: 0")).isEqualTo(404);
    }

    private void takeAway(String bundle) throws IOException {
        try (Stream<Path> bundles = Files.list(home.resolve("bundles"))) {
            for (Path jar : bundles.filter(
                            found -> found.getFileName().toString().startsWith(bundle))
                    .toList()) {
                Files.delete(jar);
            }
        }
    }

    @Test
    void propertiesAndTokensWhoseBundleIsMissingAreNotGone() throws Exception {
        String one = "PROPFIND /dav/ HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop><%s/></prop></propfind>";
        assertThat(status("OPTIONS /dav/ HTTP/1.1")).isEqualTo(200);

        takeAway("org.kalends.dav.quota");
        takeAway("org.kalends.dav.bulk");
        restart();

        assertThat(status(one.formatted("quota-used-bytes"))).isEqualTo(503);
        assertThat(status(one.formatted("displayname"))).isEqualTo(207);
        assertThat(status(one.formatted("never-heard-of"))).isEqualTo(207);
    }

    @Test
    void aFormerPrefixLeadsOnAfterARestart() throws Exception {
        Path properties = etc.resolve("org.kalends.config.server.cfg");
        String before = Files.readString(properties);
        Files.writeString(properties, before.replaceAll("(prefixPath\\s*=\\s*)/dav", "$1/moved"));
        restart();
        restart();

        assertThat(status("PROPFIND /moved/caldav/ HTTP/1.1\nDepth: 0")).isEqualTo(207);
        assertThat(status("PROPFIND /dav/caldav/ HTTP/1.1\nDepth: 0")).isEqualTo(308);
    }
}
