/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.support.BlobDigest;

/** Blobs, each a file that is named by its digest; it is as old as its last arrival. */
final class FileBlobs implements BlobStore {
    private static final int BUFFER = 64 << 10;
    private static final String PASSING = "incoming-";

    private final Path folder;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    FileBlobs(Path folder, Ledger ledger, Shelf shelf, Clock clock) throws IOException {
        this.folder = folder;
        this.ledger = ledger;
        this.shelf = shelf;
        this.clock = clock;
        Durable.make(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PASSING + "*")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    @Override
    public Blob put(InputStream octets, long most) throws IOException {
        Path passing = folder.resolve(PASSING + last.incrementAndGet());
        try {
            Blob blob = write(passing, octets, most);
            ledger.read(() -> keep(passing, blob));
            return blob;
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    private static Blob write(Path file, InputStream octets, long most) throws IOException {
        BlobDigest digest = new BlobDigest(most);
        byte[] buffer = new byte[BUFFER];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
                digest.add(buffer, read);
                Durable.writeAll(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        return digest.blob();
    }

    /** Inside the lock, so that it is not swept in the same moment. */
    private Blob keep(Path passing, Blob blob) {
        try {
            Files.setLastModifiedTime(passing, FileTime.from(clock.instant()));
            Durable.rename(passing, folder.resolve(blob.digest()));
            Durable.sync(folder);
            return blob;
        } catch (IOException e) {
            throw new StorageUnavailableException("A blob cannot be kept", e);
        }
    }

    @Override
    public InputStream open(String digest) {
        try {
            return Files.newInputStream(file(digest));
        } catch (NoSuchFileException e) {
            throw new NoSuchBlobException(digest);
        } catch (IOException e) {
            throw new StorageUnavailableException("A blob cannot be read", e);
        }
    }

    /** The blob of a digest, inside a transaction. */
    Blob get(String digest) {
        try {
            return new Blob(digest, Files.size(file(digest)));
        } catch (NoSuchFileException e) {
            throw new NoSuchBlobException(digest);
        } catch (IOException e) {
            throw new StorageUnavailableException("A blob cannot be read", e);
        }
    }

    private Path file(String digest) {
        if (!Digest.isOne(digest)) {
            throw new NoSuchBlobException(digest);
        }
        return folder.resolve(digest);
    }

    @Override
    public List<Attachment> of(ItemAddress item) {
        return ledger.read(() -> shelf.find(item)
                .map(stored -> List.copyOf(stored.extras().attachments().values()))
                .orElse(List.of()));
    }

    @Override
    public void sweep(Instant before) {
        ledger.read(() -> {
            Set<String> used = shelf.items().stream()
                    .flatMap(item -> item.extras().attachments().keySet().stream())
                    .collect(Collectors.toSet());
            sweep(used, before);
            return used;
        });
    }

    private void sweep(Set<String> used, Instant before) {
        try (DirectoryStream<Path> blobs = Files.newDirectoryStream(
                folder, file -> Digest.isOne(file.getFileName().toString()))) {
            for (Path blob : blobs) {
                boolean old = Files.getLastModifiedTime(blob).toInstant().isBefore(before);
                if (old && !used.contains(blob.getFileName().toString())) {
                    Files.delete(blob);
                }
            }
        } catch (IOException e) {
            throw new StorageUnavailableException("Blobs cannot be swept", e);
        }
    }
}
