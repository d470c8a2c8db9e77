/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.file.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a file again and again, because not every file system tells of changes (network mounts, the symbolic links
 * of a mounted Kubernetes volume). A new content is told once two looks in a row found the file unchanged, so that a
 * file that is just being written is left alone.
 */
final class FileWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

    /** Two writes within this time may leave the same time stamp. */
    private static final Duration STAMP_PRECISION = Duration.ofSeconds(2);

    private static final byte[] NOTHING = {};

    private final Path file;
    private final Listener listener;
    private final ScheduledExecutorService executor;
    private Optional<Stamp> seen = Optional.empty();
    private boolean settled;
    private byte[] told = NOTHING;
    private boolean unreadable;

    /** Hears of contents; called by one thread at a time. */
    interface Listener {
        /** The file has this content, other than what was told before. */
        void content(byte[] content);

        /** The file cannot be read, other than before. */
        void unreadable(IOException problem);
    }

    private record Stamp(FileTime modified, long size, Optional<Object> key) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
        }

        boolean isRecent() {
            return modified.toInstant().isAfter(Instant.now().minus(STAMP_PRECISION));
        }
    }

    /** Tells the present state at once and each later one within about two intervals. */
    FileWatch(Path file, Duration interval, Listener listener) {
        this.file = file;
        this.listener = listener;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-identity-file");
            thread.setDaemon(true);
            return thread;
        });
        lookFirst();
        executor.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void lookFirst() {
        guarded(this::read);
    }

    private void look() {
        guarded(stamp -> {
            boolean unchanged = seen.equals(Optional.of(stamp));
            seen = Optional.of(stamp);
            settled = settled && unchanged;
            if (unchanged && !settled) {
                read(stamp);
            }
        });
    }

    private synchronized void guarded(Step step) {
        try {
            step.take(Stamp.of(file));
        } catch (IOException e) {
            failed(e);
        } catch (RuntimeException e) {
            // Goes no further: an executor drops a task that fails
            LOG.error("Could not take in {}", file, e);
        }
    }

    private void read(Stamp stamp) throws IOException {
        byte[] content = Files.readAllBytes(file);
        byte[] digest = digest(content);
        seen = Optional.of(stamp);
        settled = !stamp.isRecent();
        unreadable = false;
        if (!Arrays.equals(told, digest)) {
            told = digest;
            listener.content(content);
        }
    }

    private void failed(IOException problem) {
        seen = Optional.empty();
        settled = false;
        if (!unreadable) {
            unreadable = true;
            told = NOTHING;
            listener.unreadable(problem);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private interface Step {
        void take(Stamp stamp) throws IOException;
    }
}
