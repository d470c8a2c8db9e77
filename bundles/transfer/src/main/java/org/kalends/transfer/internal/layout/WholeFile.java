/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A file that is there whole or as it was before, whatever happens while it is written. */
public final class WholeFile {
    /** What a file ends in that is being written; one that is left was never finished. */
    static final String UNFINISHED = ".tmp~";

    private WholeFile() {}

    /**
     * Writes a file, unless these octets are in it already.
     *
     * @return whether it was written
     */
    public static boolean write(Path file, byte[] octets) throws IOException {
        if (has(file, octets)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(octets);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static boolean has(Path file, byte[] octets) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == octets.length
                && Arrays.equals(Files.readAllBytes(file), octets);
    }
}
