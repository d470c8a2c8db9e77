/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does on disk what is in the journal. */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final Disk disk;
    private final Path aside;

    Steps(Disk disk) throws IOException {
        this.disk = disk;
        this.aside = disk.own("removed");
        Durable.make(aside);
    }

    /** Does all of them; durable when this returns. */
    void carryOut(List<Step> steps) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (Step step : steps) {
            Path path = disk.resolve(step.path());
            carryOut(step, path);
            changed.add(path.getParent());
            if (step.kind() == Step.Kind.MOVE) {
                changed.add(disk.resolve(step.to()).getParent());
            }
        }
        for (Path directory : changed) {
            if (Files.isDirectory(directory)) {
                Durable.sync(directory);
            }
        }
    }

    private void carryOut(Step step, Path path) throws IOException {
        switch (step.kind()) {
            case WRITE -> write(step, path);
            case MOVE -> move(step, path);
            case DELETE -> {
                if (Stamp.of(path).equals(step.moved())) {
                    Files.delete(path);
                }
            }
            case MAKE -> Durable.make(path);
            case CLEAR -> clear(path, aside.resolve(step.to()));
        }
    }

    private void write(Step step, Path path) throws IOException {
        Path staged = disk.staged(step.to());
        if (!isFree(path, step.replaced())) {
            Files.deleteIfExists(staged);
            return;
        }
        if (!Files.exists(staged)) {
            Durable.write(staged, step.octets().map(Octets::toByteArray).orElseThrow());
        }
        Durable.make(path.getParent());
        Durable.rename(staged, path);
    }

    private void move(Step step, Path path) throws IOException {
        Path target = disk.resolve(step.to());
        boolean isIt = step.moved().isPresent() ? Stamp.of(path).equals(step.moved()) : exists(path);
        if (isIt && isFree(target, step.replaced())) {
            Durable.make(target.getParent());
            Durable.rename(path, target);
        }
    }

    private static boolean isFree(Path path, Optional<Stamp> replaced) throws IOException {
        return replaced.isPresent() ? Stamp.of(path).equals(replaced) : !exists(path);
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What is aside already has been put there by this step; where nothing was, an empty place says that it was looked for. */
    private void clear(Path path, Path place) throws IOException {
        if (exists(place)) {
            return;
        }
        if (exists(path)) {
            Durable.rename(path, place);
        } else {
            Files.createDirectory(place);
        }
        Durable.sync(aside);
    }

    /**
     * Removes what has been put aside and is empty, but for what was said of a collection. What others have put into it is theirs. Not
     * before it is durable that all steps have been done.
     */
    void tidy() throws IOException {
        try (DirectoryStream<Path> directories =
                Files.newDirectoryStream(aside, entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))) {
            for (Path directory : directories) {
                tidy(directory);
            }
        }
    }

    private static void tidy(Path directory) throws IOException {
        for (String file : FileNames.METADATA) {
            Files.deleteIfExists(directory.resolve(file));
        }
        try {
            Files.delete(directory);
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("{} has something that is nobody's item, and stays", directory, e);
        }
    }
}
