/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * The folder that is the store. What is not for people is in {@code .kalends} in it. One process has it at a time: another one that
 * changed the same files would not know of the sequences that this one has told.
 */
final class Disk implements AutoCloseable {
    private static final String OWN = ".kalends";
    private static final String LOCK = "lock";

    private final Path root;
    private final Path own;
    private final Path staging;
    private final FileChannel lockFile;
    private final AtomicLong lastStaged = new AtomicLong();

    /** @throws StorageUnavailableException when it cannot be used, or another process does */
    Disk(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.own = this.root.resolve(OWN);
        this.staging = own.resolve("staging");
        Durable.make(staging);
        this.lockFile = locked(own.resolve(LOCK));
    }

    private FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel).isEmpty()) {
            channel.close();
            throw new StorageUnavailableException("The folder " + root + " is used by another store or process");
        }
        return channel;
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    Path root() {
        return root;
    }

    /** Where a part of the store keeps what is its own. */
    Path own(String part) {
        return own.resolve(part);
    }

    /**
     * Refuses to look at an empty place where a file system has been unmounted.
     *
     * @throws StorageUnavailableException when the folder is not here
     */
    void requireHere() {
        if (!Files.isRegularFile(own.resolve(LOCK))) {
            throw new StorageUnavailableException("The folder " + root + " is not here, or its " + OWN + " is not");
        }
    }

    /**
     * Tries whether it can be read and written.
     *
     * @throws IOException when it cannot
     */
    void probe() throws IOException {
        requireHere();
        Files.delete(staged(stage(Octets.of(new byte[1]))));
    }

    /** A path of the store on disk. */
    Path resolve(String path) {
        Path resolved = root.resolve(path).normalize();
        if (!resolved.startsWith(root) || resolved.startsWith(own)) {
            throw new IllegalArgumentException("Not in the store: " + path);
        }
        return resolved;
    }

    /**
     * Refuses to make a directory where a file is in the way.
     *
     * @throws StorageUnavailableException when it is
     */
    void requireRoomFor(String directory) {
        Path present = resolve(directory);
        while (!Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
            present = present.getParent();
        }
        if (!Files.isDirectory(present)) {
            throw new StorageUnavailableException(present + " is in the way: it is not a folder");
        }
    }

    boolean exists(String path) {
        return Files.exists(resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Writes octets where nobody looks yet; the name of the file there. */
    String stage(Octets octets) throws IOException {
        String name = Long.toString(lastStaged.incrementAndGet());
        Durable.write(staging.resolve(name), octets.toByteArray());
        return name;
    }

    /** A name that was never used, which tells of a path. */
    String unusedName(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return System.currentTimeMillis() + "-" + lastStaged.incrementAndGet() + "-" + last;
    }

    Path staged(String name) {
        return staging.resolve(name);
    }

    /** Removes what was staged and is needed no more. */
    void clearStaging() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(staging)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
