/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in files, one in each, named like the secret: what Kubernetes mounts, or systemd's credentials.
 *
 * @param folders where they lie, the first one with precedence
 */
record SecretFolder(List<Path> folders) implements Placeholders.Source {
    /** The framework property that names the folders, with commas; that of Felix's interpolation plugin, so that both read the same. */
    static final String PROPERTY = "org.apache.felix.configadmin.plugin.interpolation.secretsdir";

    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config.files");
    private static final long MOST_OCTETS = 65_536;

    SecretFolder {
        folders = List.copyOf(folders);
    }

    /** @param setting the framework property, null when it is not set */
    static SecretFolder of(String setting) {
        return new SecretFolder(Stream.ofNullable(setting)
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    @Override
    public Optional<String> apply(String name) {
        return folders.stream().flatMap(folder -> read(folder, name).stream()).findFirst();
    }

    private static Optional<String> read(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            // A name of dots alone is no file, and none leads out of the folder
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_OCTETS) {
                return Optional.empty();
            }
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException | InvalidPathException e) {
            LOG.error("The secret {} cannot be read from {}: {}", name, folder, e.toString());
            return Optional.empty();
        }
    }
}
