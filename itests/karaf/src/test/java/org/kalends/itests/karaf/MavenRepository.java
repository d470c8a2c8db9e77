/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.karaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The repository of Maven inside an archive, for a Karaf that is told to fetch from it. */
final class MavenRepository {
    private static final String FOLDER = "repository/";

    private MavenRepository() {}

    /** Unpacks it and answers with its folder. */
    static Path of(Path archive) throws IOException {
        Path folder = Path.of(System.getProperty("karaf.work"), "repository").toAbsolutePath();
        try (JarFile jar = new JarFile(archive.toFile())) {
            List<JarEntry> files = jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                    .toList();
            for (JarEntry entry : files) {
                Path file = folder.resolve(entry.getName().substring(FOLDER.length()));
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }
}
