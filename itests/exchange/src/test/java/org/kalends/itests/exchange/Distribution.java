/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The built server. */
final class Distribution {
    private Distribution() {}

    /** The folder it was built in. */
    static Path home() {
        return Path.of(System.getProperty("kalends.distribution"));
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
