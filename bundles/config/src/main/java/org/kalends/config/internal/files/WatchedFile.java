/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file, as two looks in a row found it. */
final class WatchedFile {
    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config.files");

    /** Two writes within this time may leave the same time stamp. */
    private static final Duration STAMP_PRECISION = Duration.ofSeconds(2);

    private final Path file;
    private Optional<Stamp> seen = Optional.empty();
    private boolean settled;
    private boolean looked;
    private boolean unreadable;
    private Optional<byte[]> content = Optional.empty();
    private boolean gone;

    WatchedFile(Path file) {
        this.file = file;
    }

    /** What makes it worthwhile to read a file again. */
    private record Stamp(FileTime modified, long size, Optional<Object> key) {
        static Optional<Stamp> of(Path file) throws IOException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(
                        attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }

        boolean isRecent() {
            return modified.toInstant().isAfter(Instant.now().minus(STAMP_PRECISION));
        }
    }

    /** Looks at the file; tells whether its content is another one now, or it is gone. */
    boolean look() {
        try {
            Optional<Stamp> stamp = Stamp.of(file);
            boolean unchanged = looked && seen.equals(stamp);
            looked = true;
            seen = stamp;
            settled = settled && unchanged;
            return unchanged && !settled && take(stamp);
        } catch (IOException e) {
            complain(e);
            return false;
        }
    }

    /** Empty as long as it could not be read. */
    Optional<byte[]> content() {
        return content;
    }

    boolean isGone() {
        return gone;
    }

    private boolean take(Optional<Stamp> stamp) throws IOException {
        if (stamp.isEmpty()) {
            gone = true;
            return content.isPresent();
        }
        byte[] now = Files.readAllBytes(file);
        settled = !stamp.get().isRecent();
        unreadable = false;
        if (content.isPresent() && Arrays.equals(content.get(), now)) {
            return false;
        }
        content = Optional.of(now);
        return true;
    }

    private void complain(IOException problem) {
        settled = false;
        if (!unreadable) {
            unreadable = true;
            LOG.error("{} cannot be read; what was read before holds: {}", file, problem.toString());
        }
    }
}
