/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobTooLargeException;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.support.BlobDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of blobs in a folder of their own, each named by its digest. */
final class BlobFiles {
    private static final Logger LOG = LoggerFactory.getLogger(BlobFiles.class);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String INCOMING = ".incoming";
    private static final int BUFFER = 64 << 10;

    private final Path folder;

    /** Files that are being received, which are nobody's remains. */
    private final Set<Path> arriving = ConcurrentHashMap.newKeySet();

    /** @param folder made when the first blob comes */
    BlobFiles(Path folder) {
        this.folder = folder;
    }

    /** A file that is whole and on disk, but not yet where blobs are; goes when it is closed without being kept. */
    final class Incoming implements AutoCloseable {
        private final Path file;
        private final Blob blob;

        private Incoming(Path file, Blob blob) {
            this.file = file;
            this.blob = blob;
        }

        Blob blob() {
            return blob;
        }

        /** The octets again. */
        InputStream read() throws IOException {
            return Files.newInputStream(file);
        }

        /** Puts the file where it is found by its digest, durably. */
        void keep() {
            try {
                Files.move(file, folder.resolve(blob.digest()), StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
            } catch (IOException e) {
                throw new StorageUnavailableException("Cannot keep a blob", e);
            }
        }

        @Override
        public void close() {
            drop(file);
        }
    }

    /**
     * Reads octets into a file.
     *
     * @throws BlobTooLargeException when there are more
     * @throws IOException when the octets cannot be read
     */
    Incoming receive(InputStream octets, long most) throws IOException {
        Path file = newFile();
        boolean received = false;
        try (FileChannel channel = channel(file)) {
            BlobDigest digest = new BlobDigest(most);
            byte[] buffer = new byte[BUFFER];
            for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
                digest.add(buffer, read);
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            force(channel);
            received = true;
            return new Incoming(file, digest.blob());
        } finally {
            if (!received) {
                drop(file);
            }
        }
    }

    InputStream open(String digest) {
        try {
            return Files.newInputStream(file(digest));
        } catch (NoSuchFileException e) {
            throw new NoSuchBlobException(digest);
        } catch (IOException e) {
            throw new StorageUnavailableException("Cannot read the blob " + digest, e);
        }
    }

    /** The digests of the files that were last written before a time; files that a crash left half-way are removed. */
    List<String> olderThan(Instant before) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> isOlder(file, before)).toList();
            old.stream()
                    .filter(file -> name(file).endsWith(INCOMING) && !arriving.contains(file))
                    .forEach(BlobFiles::delete);
            return old.stream()
                    .map(BlobFiles::name)
                    .filter(name -> DIGEST.matcher(name).matches())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageUnavailableException("Cannot list the blobs", e);
        }
    }

    /** Whether a file is a blob, rather than one that is arriving. */
    static boolean isBlob(Path file) {
        return DIGEST.matcher(name(file)).matches();
    }

    void remove(String digest) {
        delete(file(digest));
    }

    private Path file(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new NoSuchBlobException(digest);
        }
        return folder.resolve(digest);
    }

    /** The name is taken down before the file is there, so that no sweep finds the one without the other. */
    private Path newFile() {
        Path file = folder.resolve(UUID.randomUUID() + INCOMING);
        arriving.add(file);
        return file;
    }

    private FileChannel channel(Path file) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StorageUnavailableException("Cannot write a blob", e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer octets) {
        try {
            while (octets.hasRemaining()) {
                channel.write(octets);
            }
        } catch (IOException e) {
            throw new StorageUnavailableException("Cannot write a blob", e);
        }
    }

    private static void force(FileChannel channel) {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new StorageUnavailableException("Cannot write a blob", e);
        }
    }

    /** A name is durable when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            LOG.debug("{} went while it was looked at", file);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(Path file) {
        delete(file);
        arriving.remove(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The file {} of a blob stays until it is swept", file, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
