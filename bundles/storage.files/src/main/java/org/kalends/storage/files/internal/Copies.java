/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.kalends.storage.api.Octets;

/**
 * Copies of what items are made of, by digest. They are read while a file is being edited, or has been spoilt, and for objects that are
 * served in a mended form; a copy that does not match its digest is none. So they need not be durable.
 */
final class Copies {
    private static final int FAN = 2;

    private final Path folder;
    private final AtomicLong last = new AtomicLong();

    Copies(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    void keep(String digest, Octets octets) throws IOException {
        Path file = file(digest);
        if (Files.exists(file) && Files.size(file) == octets.length()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return;
        }
        Files.createDirectories(file.getParent());
        Path passing = passing();
        Files.write(passing, octets.toByteArray());
        Durable.rename(passing, file);
    }

    /** Keeps what is nowhere else. */
    void keepDurably(String digest, Octets octets) throws IOException {
        Path file = file(digest);
        Durable.make(file.getParent());
        Path passing = passing();
        Durable.write(passing, octets.toByteArray());
        Durable.rename(passing, file);
        Durable.sync(file.getParent());
    }

    private Path passing() {
        return folder.resolve("passing-" + last.incrementAndGet());
    }

    /** The octets of a digest, if they are here. */
    Optional<Octets> find(String digest) throws IOException {
        return read(file(digest), digest);
    }

    /** The octets of a file, if they have this digest. */
    static Optional<Octets> read(Path file, String digest) throws IOException {
        try {
            byte[] octets = Files.readAllBytes(file);
            return Digest.of(octets).equals(digest) ? Optional.of(Octets.of(octets)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, FAN)).resolve(digest);
    }

    /**
     * Removes what nobody needs.
     *
     * @param needed digests
     * @param before only what was last kept before this time
     */
    void sweep(Set<String> needed, Instant before) throws IOException {
        try (DirectoryStream<Path> fans = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path fan : fans) {
                sweep(fan, needed, before);
            }
        }
    }

    private static void sweep(Path fan, Set<String> needed, Instant before) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(fan)) {
            for (Path copy : copies) {
                boolean old = Files.getLastModifiedTime(copy).toInstant().isBefore(before);
                if (old && !needed.contains(copy.getFileName().toString())) {
                    Files.delete(copy);
                }
            }
        }
    }
}
