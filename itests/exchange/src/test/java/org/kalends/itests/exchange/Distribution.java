/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The built server. */
final class Distribution {
    /** What {@code identity.yaml} says of a user whom clients know as {@code user@one}. */
    static final String ONE_USER =
            """
            contexts:
              - id: 1
                name: one
                loginMappings: [one]
                users:
                  - { id: 1, login: user, password: "{noop}secret", displayName: User, permissions: [calendar, contacts, infostore] }
            """;

    private Distribution() {}

    /** The folder it was built in. */
    static Path home() {
        return Path.of(System.getProperty("kalends.distribution"));
    }

    /** Its bundles, without those of others. */
    static List<JarFile> ownBundles() {
        try (Stream<Path> bundles = Files.list(home().resolve("bundles"))) {
            return bundles.filter(bundle -> bundle.getFileName().toString().startsWith("org.kalends."))
                    .map(Distribution::jar)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An open jar. */
    static JarFile jar(Path file) {
        try {
            return new JarFile(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts its configuration into a folder, with these users.
     *
     * @param identity what {@code identity.yaml} says
     */
    static void configure(Path etc, String identity) throws IOException {
        Path shipped = home().resolve("etc");
        Files.createDirectories(etc.getParent());
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, etc.resolve(shipped.relativize(file).toString()));
            }
        }
        Files.writeString(etc.resolve("identity.yaml"), identity);
    }
}
