/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What makes it worthwhile to read a file again.
 *
 * @param modified when it was written, in nanoseconds since 1970
 * @param size in octets
 * @param key which file it is, as the file system numbers them; empty where it does not
 */
record Stamp(long modified, long size, String key) {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Linux takes the time of a file from a clock that ticks each 10 ms at most. */
    private static final long TICK = Duration.ofMillis(20).toNanos();

    /** Where whole seconds are all a file system knows, FAT among them. */
    private static final long COARSE = 2 * SECOND;

    /** Empty when there is no such file, or it is no regular one. */
    static Optional<Stamp> of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Stamp of(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new Stamp(
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                attributes.size(),
                key == null ? "" : key.toString());
    }

    Instant time() {
        return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(modified));
    }

    /** Whether a write after this moment is sure to leave another stamp. */
    boolean isSettledAt(Instant moment) {
        long precision = modified % SECOND == 0 ? COARSE : TICK;
        return modified + precision < TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }
}
