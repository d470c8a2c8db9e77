/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at files again and again, because not every file system tells of changes (network mounts, the symbolic links of
 * a mounted Kubernetes volume). What is new, other or gone is told once two looks in a row found it so, which leaves
 * alone what is just being written.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config.files");

    private final Path folder;
    private final Selection selection;
    private final Listener listener;
    private final ScheduledExecutorService executor;
    private final Map<Path, WatchedFile> files = new TreeMap<>();
    private boolean unreadable;

    /** Tells which files matter. */
    interface Selection {
        /** The folders to look into; the first one has to be there. */
        List<Path> folders();

        boolean includes(Path file);
    }

    /** Hears of contents; called by one thread at a time. */
    interface Listener {
        /** All files with their contents, by path; a content that did not change is the same array as before. */
        void contents(Map<Path, byte[]> contents);
    }

    /** Tells the present state at once and each later one within about two intervals. */
    FolderWatch(Selection selection, Duration interval, Listener listener) {
        this.folder = selection.folders().get(0);
        this.selection = selection;
        this.listener = listener;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-config-files");
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

    private synchronized void lookFirst() {
        try {
            lookAt(present());
            lookAt(present());
        } catch (IOException e) {
            complain(e);
        }
        tell();
    }

    private synchronized void look() {
        try {
            if (lookAt(present())) {
                tell();
            }
            unreadable = false;
        } catch (IOException e) {
            complain(e);
        } catch (RuntimeException e) {
            // Goes no further: an executor drops a task that fails
            LOG.error("Could not take in the configuration in {}", folder, e);
        }
    }

    private boolean lookAt(List<Path> present) {
        present.forEach(file -> files.computeIfAbsent(file, WatchedFile::new));
        boolean news = false;
        for (Iterator<WatchedFile> all = files.values().iterator(); all.hasNext(); ) {
            WatchedFile file = all.next();
            news |= file.look();
            if (file.isGone()) {
                all.remove();
            }
        }
        return news;
    }

    private void tell() {
        listener.contents(files.entrySet().stream()
                .filter(entry -> entry.getValue().content().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().content().orElseThrow())));
    }

    private List<Path> present() throws IOException {
        List<Path> present = new ArrayList<>(list(folder));
        for (Path other : selection.folders().subList(1, selection.folders().size())) {
            present.addAll(listIfThere(other));
        }
        return present;
    }

    private void complain(IOException problem) {
        if (!unreadable) {
            unreadable = true;
            LOG.error("{} cannot be read; what was read before holds: {}", folder, problem.toString());
        }
    }

    private List<Path> listIfThere(Path other) throws IOException {
        try {
            return list(other);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private List<Path> list(Path where) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(selection::includes).toList();
        }
    }
}
