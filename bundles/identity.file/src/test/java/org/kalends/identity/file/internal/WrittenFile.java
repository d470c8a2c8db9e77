/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.kalends.testing.Patience;

/**
 * A file of users that a test writes, and the directory that reads it.
 *
 * @param file where it is
 * @param directory reads it
 */
record WrittenFile(Path file, FileDirectory directory) implements AutoCloseable {
    /** Writes a file and starts its directory. */
    static WrittenFile in(Path folder, String text) {
        Path file = folder.resolve("identity.yaml");
        write(file, text);
        return new WrittenFile(file, new FileDirectory(Map.of("file", file.toString())));
    }

    private static void write(Path file, String text) {
        try {
            Path beside = Files.writeString(file.resolveSibling("new.yaml"), text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes another text and waits until the directory has read it. */
    void rewrite(String text, BooleanSupplier read) {
        write(file, text);
        Patience.until(read);
    }

    @Override
    public void close() {
        directory.deactivate();
    }
}
