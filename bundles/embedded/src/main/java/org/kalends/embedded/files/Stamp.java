/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What makes it worthwhile to read a file again. Of a symbolic link it is what the link leads to, so that another target is
 * another stamp.
 *
 * @param modified when it was written
 * @param size in octets
 * @param key which file it is, where the file system has a number for that
 */
record Stamp(FileTime modified, long size, Optional<Object> key) {
    /** Two writes within this time may leave the same time stamp. */
    private static final Duration PRECISION = Duration.ofSeconds(2);

    /** Empty when there is no such file. */
    static Optional<Stamp> of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether another write may leave the same stamp. */
    boolean isRecent() {
        return modified.toInstant().isAfter(Instant.now().minus(PRECISION));
    }
}
