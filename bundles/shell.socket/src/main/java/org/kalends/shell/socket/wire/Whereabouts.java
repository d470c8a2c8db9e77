/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.socket.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the socket of a server is: said in a file among its data, because the socket itself cannot be at a long path.
 *
 * @param file the file that says so
 */
public record Whereabouts(Path file) {
    /** The one among the data of a server. */
    public static Whereabouts among(Path data) {
        return new Whereabouts(data.resolve("kalends.socket"));
    }

    /** Where it is; empty when nothing says so. */
    public Optional<Path> read() throws IOException {
        try {
            return Optional.of(Path.of(Files.readString(file).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Says where it is. */
    public void write(Path socket) throws IOException {
        Files.writeString(file, socket + System.lineSeparator());
    }

    /** Says nothing any more. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
