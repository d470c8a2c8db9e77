/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stores said last of the collections in each home: a file for each store, user and question, written when the answer is
 * another one. What is not known any more is unknown, and never taken for nothing.
 */
final class LastSeen {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);

    private final Path folder;

    /** @param folder where the files are; made when there is something to keep */
    LastSeen(Path folder) {
        this.folder = folder;
    }

    /** Keeps an answer. */
    void note(Question question, Shelf answer) {
        Path file = file(answer.storage().account(), question);
        byte[] octets = ShelfFile.written(answer);
        try {
            if (!Arrays.equals(octets, read(file).orElse(null))) {
                write(file, octets);
            }
        } catch (IOException e) {
            LOG.error(
                    "What {} is in the store {} cannot be kept",
                    question.user(),
                    answer.storage().account(),
                    e);
        }
    }

    /** The last answer; empty when there was none that could be kept. */
    Optional<Shelf> recall(Question question, String account) {
        Path file = file(account, question);
        try {
            Optional<byte[]> octets = read(file);
            return octets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ShelfFile.read(
                            octets.get(), account, question.user().contextId()));
        } catch (IOException e) {
            LOG.warn("{} does not say any more what was in the store {}: {}", file, account, e.toString());
            return Optional.empty();
        }
    }

    private Path file(String account, Question question) {
        return question.place(folder.resolve(nameOf(account)));
    }

    private static String nameOf(String account) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whoever reads finds the old file or the new one. */
    private static void write(Path file, byte[] octets) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "new", "");
        try {
            Files.write(fresh, octets);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Keeps nothing of stores but these. */
    void retain(Set<String> accounts) {
        Set<String> kept = accounts.stream().map(LastSeen::nameOf).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path store : folders.toList()) {
                if (!kept.contains(store.getFileName().toString())) {
                    delete(store);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("Nothing was kept yet in {}", folder);
        } catch (IOException e) {
            LOG.error("What was in a store that is forgotten cannot be deleted", e);
        }
    }

    private static void delete(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
