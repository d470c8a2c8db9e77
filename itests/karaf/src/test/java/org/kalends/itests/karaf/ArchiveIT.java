/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Client;
import org.kalends.testing.Patience;

/** The archive, for a Karaf that can fetch nothing. */
class ArchiveIT {
    private static final String BUNDLES = "bundle:list -t 0 -s --no-format --no-ellipsis | grep kalends";
    private static final Path ARCHIVE = Path.of(System.getProperty("kalends.archive"));

    @Test
    void aStockKarafShouldBeAServerAsLongAsTheArchiveLiesInItsDeployFolder() throws IOException {
        try (Karaf karaf = Karaf.start(KarafFolder.unpack("archive", ""));
                KarafShell shell = new KarafShell(karaf.folder().sshPort(), KarafFolder.ADMINISTRATOR)) {
            Path dropped = karaf.folder().home().resolve("deploy").resolve(ARCHIVE.getFileName());
            Files.copy(ARCHIVE, dropped);
            Patience.until(() -> karaf.log().contains("Sign in as"));
            Client user = karaf.firstUser(karaf.log());

            assertThat(user.list("/dav/caldav/", "<displayname/>").multiStatus().hrefs())
                    .contains("/dav/caldav/");
            assertThat(karaf.anyone().get("/.well-known/carddav").header("Location"))
                    .hasValue("/dav/carddav/");
            assertThat(shell.run(BUNDLES)).contains("org.kalends.dav.core");

            Files.delete(dropped);
            Patience.until(() -> answer(shell, BUNDLES).isBlank());
        }
    }

    private static String answer(KarafShell shell, String command) {
        try {
            return shell.run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theArchiveShouldHaveTheBundlesOfTheStandAloneServer() throws IOException {
        Set<String> expected = new TreeSet<>(standAlone());
        expected.remove("org.kalends.http.door"); // Knows the HTTP service of the stand-alone server alone
        expected.remove("org.kalends.dav.front.jakarta"); // Karaf's HTTP service knows javax
        expected.remove("org.kalends.shell.socket"); // Karaf has a shell, which its administrators know
        expected.add("org.kalends.dav.front");
        expected.add("org.kalends.shell.karaf"); // Knows the shell of Karaf alone
        expected.add("org.kalends.health.felix"); // Felix Health Checks are not part of the stand-alone server
        expected.add("org.kalends.identity.first"); // The launcher has it on its class path

        assertThat(archived()).containsExactlyElementsOf(expected);
    }

    private static List<String> standAlone() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("kalends.bundles")))) {
            return ours(bundles.map(bundle -> bundle.getFileName().toString()));
        }
    }

    private static List<String> archived() throws IOException {
        try (JarFile archive = new JarFile(ARCHIVE.toFile())) {
            return ours(archive.stream()
                    .map(entry -> entry.getName().substring(entry.getName().lastIndexOf('/') + 1)));
        }
    }

    private static List<String> ours(Stream<String> files) {
        return files.filter(file -> file.startsWith("org.kalends.") && file.endsWith(".jar"))
                .map(file -> file.substring(0, file.indexOf("-")))
                .sorted()
                .collect(Collectors.toList());
    }
}
