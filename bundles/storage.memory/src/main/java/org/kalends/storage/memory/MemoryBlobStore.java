/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchBlobException;
import org.kalends.storage.api.support.BlobDigest;

/** Blobs in memory, under the lock of {@link Folders}. */
final class MemoryBlobStore implements BlobStore {
    private static final int BUFFER = 8 << 10;

    private record Kept(byte[] octets, Instant takenIn) {}

    private final Folders folders;
    private final Map<String, Kept> blobs = new HashMap<>();

    MemoryBlobStore(Folders folders) {
        this.folders = folders;
    }

    @Override
    public Blob put(InputStream octets, long most) throws IOException {
        BlobDigest digest = new BlobDigest(most);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
            digest.add(buffer, read);
            bytes.write(buffer, 0, read);
        }
        Blob blob = digest.blob();
        folders.locked(() -> blobs.put(blob.digest(), new Kept(bytes.toByteArray(), folders.now())));
        return blob;
    }

    @Override
    public InputStream open(String digest) {
        return folders.locked(() -> new ByteArrayInputStream(kept(digest).octets()));
    }

    /** The blob of a digest, inside a transaction. */
    Blob get(String digest) {
        return new Blob(digest, kept(digest).octets().length);
    }

    private Kept kept(String digest) {
        Kept kept = blobs.get(digest);
        if (kept == null) {
            throw new NoSuchBlobException(digest);
        }
        return kept;
    }

    @Override
    public List<Attachment> of(ItemAddress item) {
        return folders.locked(() -> folders.find(item)
                .map(stored -> List.copyOf(stored.extras().attachments().values()))
                .orElse(List.of()));
    }

    @Override
    public void sweep(Instant before) {
        folders.locked(() -> blobs.entrySet()
                .removeIf(blob -> blob.getValue().takenIn().isBefore(before) && !isUsed(blob.getKey())));
    }

    private boolean isUsed(String digest) {
        return folders.all().stream()
                .flatMap(folder -> folder.items().values().stream())
                .anyMatch(item -> item.extras().attachments().containsKey(digest));
    }
}
