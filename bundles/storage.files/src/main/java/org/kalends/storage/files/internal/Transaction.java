/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a unit of work is going to do on disk; nothing is done before all of it is decided. Used by one thread. */
final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Disk disk;
    private final Copies copies;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> freed = new HashSet<>();

    Transaction(Disk disk, Copies copies) {
        this.disk = disk;
        this.copies = copies;
    }

    /**
     * Writes a file.
     *
     * @param replaced the file that gives way, if there is one
     * @return what the file is going to be
     */
    Seen write(String path, Octets octets, String digest, Optional<Stamp> replaced) {
        try {
            copies.keep(digest, octets);
            String staged = disk.stage(octets);
            steps.add(Step.write(path, staged, replaced));
            freed.remove(path);
            Stamp stamp = Stamp.of(disk.staged(staged)).orElseThrow();
            return new Seen(stamp, Instant.now(), digest);
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + disk.root() + " cannot be written", e);
        }
    }

    void moveDirectory(String from, String to) {
        move(from, to, Step.move(from, to, Optional.empty(), Optional.empty()));
    }

    /** Writes a file that is no item, in the place of whatever is there. */
    void note(String path, Octets octets) {
        try {
            steps.add(Step.write(path, disk.stage(octets), Stamp.of(disk.resolve(path))));
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + disk.root() + " cannot be written", e);
        }
    }

    /** Removes a file that is no item, if it is there. */
    void deleteNote(String path) {
        try {
            Stamp.of(disk.resolve(path)).ifPresent(present -> delete(path, present));
        } catch (IOException e) {
            throw new StorageUnavailableException("The folder " + disk.root() + " cannot be read", e);
        }
    }

    /**
     * Moves a file.
     *
     * @param present the file
     * @param replaced the file that gives way, if there is one
     */
    void move(String from, String to, Stamp present, Optional<Stamp> replaced) {
        move(from, to, Step.move(from, to, Optional.of(present), replaced));
    }

    private void move(String from, String to, Step step) {
        steps.add(step);
        freed.add(from);
        freed.remove(to);
    }

    void delete(String path, Stamp present) {
        steps.add(Step.delete(path, present));
        freed.add(path);
    }

    void makeDirectory(String path) {
        if (!freed.contains(path)) {
            disk.requireRoomFor(path);
        }
        steps.add(Step.make(path));
        freed.remove(path);
    }

    /** Takes away what is at a path. A directory is to be empty: what others have put into it, and a file, is kept aside. */
    void clear(String path) {
        steps.add(Step.clear(path, disk.unusedName(path)));
        freed.add(path);
    }

    /** Whether something is at a path that stays there. */
    boolean isTaken(String path) {
        return disk.exists(path) && !freed.contains(path);
    }

    boolean hasSteps() {
        return !steps.isEmpty();
    }

    List<Step> steps() {
        return steps;
    }

    /** The steps with all that is needed to do them from nothing. */
    Stream<Line> lines() {
        return steps.stream().map(this::complete).map(Line::of);
    }

    private Step complete(Step step) {
        return step.kind() == Step.Kind.WRITE ? step.holding(staged(step)) : step;
    }

    private Octets staged(Step step) {
        try {
            return Octets.of(Files.readAllBytes(disk.staged(step.to())));
        } catch (IOException e) {
            throw new StorageUnavailableException("What was staged cannot be read", e);
        }
    }

    /** Nothing of it is done. */
    void discard() {
        for (Step step : steps) {
            if (step.kind() == Step.Kind.WRITE) {
                try {
                    Files.deleteIfExists(disk.staged(step.to()));
                } catch (IOException e) {
                    LOG.warn("Something staged stays until the next start", e);
                }
            }
        }
    }
}
