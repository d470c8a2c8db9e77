/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What is on disk when these return stays there when the power fails. */
final class Durable {
    private Durable() {}

    /** Writes a new file. */
    static void write(Path file, byte[] octets) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, ByteBuffer.wrap(octets));
            channel.force(true);
        }
    }

    static void writeAll(FileChannel channel, ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
    }

    /** Makes a directory and those it is in. */
    static void make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            make(directory.getParent());
            Files.createDirectory(directory);
            sync(directory.getParent());
        }
    }

    /** Puts a file or a directory in the place of what is there, so that either is there at any moment; not yet durable. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes durable what has come into a directory and gone from it. */
    static void sync(Path directory) throws IOException {
        if (isWindows()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** There a directory cannot be opened, and NTFS keeps a journal of names itself. */
    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
