/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Watches files of some folders, each as a {@link FileWatch} does. While the first folder cannot be read, or a file in it,
 * what was read before holds.
 */
public final class FolderWatch implements AutoCloseable {
    private final Selection selection;
    private final Listener listener;
    private final Map<Path, WatchedFile> files = new HashMap<>();
    private final Map<Path, byte[]> contents = new HashMap<>();
    private final Lookout lookout;
    private boolean changed;
    private boolean unreadable;

    /** Tells which files matter. */
    public interface Selection {
        /** The folders to look into; the first one has to be there. */
        List<Path> folders();

        /** Whether a file of these folders matters. */
        boolean includes(Path file);
    }

    /** Hears of contents; called by one thread at a time. */
    public interface Listener {
        /**
         * Some file has changed, come or gone.
         *
         * @param contents all files with their contents; one that has stayed the same is the same array as before
         */
        void contents(Map<Path, byte[]> contents);

        /** The first folder, or a file, cannot be read; told once until it can. */
        void unreadable(Path what, IOException problem);
    }

    /** Tells the present state before this returns, even if that is nothing, and each later one within about two intervals. */
    public FolderWatch(Selection selection, Duration interval, Listener listener) {
        this.selection = selection;
        this.listener = listener;
        this.lookout = new Lookout(folder(), interval, this::lookFirst, this::look);
    }

    @Override
    public void close() {
        lookout.close();
    }

    private void lookFirst() {
        look(WatchedFile::lookFirst);
        tell();
    }

    private void look() {
        look(WatchedFile::look);
        if (changed) {
            tell();
        }
    }

    private void tell() {
        changed = false;
        listener.contents(Map.copyOf(contents));
    }

    private void look(Consumer<WatchedFile> look) {
        try {
            present().forEach(file -> files.computeIfAbsent(file, found -> new WatchedFile(found, new Member(found))));
            List.copyOf(files.values()).forEach(look);
            unreadable = false;
        } catch (IOException e) {
            if (!unreadable) {
                unreadable = true;
                listener.unreadable(folder(), e);
            }
        }
    }

    private Path folder() {
        return selection.folders().get(0);
    }

    private List<Path> present() throws IOException {
        List<Path> present = new ArrayList<>(list(folder()));
        for (Path other : selection.folders().subList(1, selection.folders().size())) {
            present.addAll(listIfThere(other));
        }
        return present;
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

    /** A file among the others. */
    private final class Member implements FileListener {
        private final Path file;

        Member(Path file) {
            this.file = file;
        }

        @Override
        public void content(byte[] content) {
            contents.put(file, content);
            changed = true;
        }

        @Override
        public void gone() {
            files.remove(file);
            changed |= contents.remove(file) != null;
        }

        @Override
        public void unreadable(IOException problem) {
            listener.unreadable(file, problem);
        }
    }
}
