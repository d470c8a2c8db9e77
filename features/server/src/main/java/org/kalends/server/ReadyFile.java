/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file {@code kalends.ready}: there and with the address in it as long as the server is ready. */
final class ReadyFile {
    private final Path file;

    ReadyFile(Path data) {
        file = data.resolve("kalends.ready");
    }

    void write(URI address) {
        try {
            Files.writeString(file, address + System.lineSeparator());
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot write " + file, e);
        }
    }

    /** The address that is in it; empty when there is no server that is ready. */
    Optional<URI> read() {
        try {
            return Optional.of(URI.create(Files.readString(file).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartException(ExitCode.FAILED, "Cannot read " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.err.println("Cannot delete " + file + ": " + e.getMessage());
        }
    }
}
