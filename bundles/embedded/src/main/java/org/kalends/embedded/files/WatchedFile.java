/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * One file, looked at again and again. It counts as changed once two looks in a row find it alike, which leaves alone what is
 * just being written. Of what was told only a digest is kept, as files can be large.
 */
final class WatchedFile {
    private static final byte[] NOTHING = {};

    private final Path file;
    private final FileListener listener;
    private Optional<Stamp> seen = Optional.empty();
    private boolean settled;
    private byte[] told = NOTHING;
    private Trouble trouble = Trouble.NONE;

    /** What was told of a file that has no content. */
    private enum Trouble {
        NONE,
        GONE,
        UNREADABLE
    }

    /** What is done with what a look found; nothing is found of a file that is not there. */
    private interface Step {
        void with(Optional<Stamp> stamp) throws IOException;
    }

    WatchedFile(Path file, FileListener listener) {
        this.file = file;
        this.listener = listener;
    }

    /** Takes the file as it is, without waiting for a second look. */
    void lookFirst() {
        look(stamp -> {
            seen = stamp;
            take(stamp);
        });
    }

    /** Tells what is new, once the look before this one found it so. */
    void look() {
        look(stamp -> {
            boolean unchanged = seen.equals(stamp);
            seen = stamp;
            settled = settled && unchanged;
            if (unchanged && !settled) {
                take(stamp);
            }
        });
    }

    private void look(Step step) {
        try {
            step.with(Stamp.of(file));
        } catch (IOException e) {
            seen = Optional.empty();
            forget(Trouble.UNREADABLE, () -> listener.unreadable(e));
        }
    }

    private void take(Optional<Stamp> stamp) throws IOException {
        if (stamp.isEmpty()) {
            forget(Trouble.GONE, listener::gone);
            return;
        }
        byte[] content = Files.readAllBytes(file);
        seen = Stamp.of(file);
        if (!seen.equals(stamp)) {
            return; // Somebody wrote while it was read
        }
        byte[] digest = digest(content);
        settled = !stamp.get().isRecent();
        trouble = Trouble.NONE;
        if (!Arrays.equals(told, digest)) {
            told = digest;
            listener.content(content);
        }
    }

    /** What was told before is told again when it comes back. */
    private void forget(Trouble now, Runnable telling) {
        settled = false;
        told = NOTHING;
        if (trouble != now) {
            trouble = now;
            telling.run();
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
