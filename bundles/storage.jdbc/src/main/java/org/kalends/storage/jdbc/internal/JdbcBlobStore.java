/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ItemAddress;

/**
 * Blobs as files, and in a database what they are part of. A file is there before the database speaks of it and goes after
 * the database has forgotten it; what a crash leaves between the two is swept. Nothing is taken in while a file goes.
 */
final class JdbcBlobStore implements BlobStore {
    private final Database database;
    private final BlobFiles files;
    private final Clock clock;
    private final BlobTable table = new BlobTable();
    private final ReadWriteLock sweeping = new ReentrantReadWriteLock();

    JdbcBlobStore(Database database, BlobFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Blob put(InputStream octets, long most) throws IOException {
        try (BlobFiles.Incoming incoming = files.receive(octets, most)) {
            sweeping.readLock().lock();
            try {
                incoming.keep();
                database.write(Lane.alone(0), session -> {
                    table.takeIn(session, incoming.blob(), clock.millis());
                    return incoming;
                });
            } finally {
                sweeping.readLock().unlock();
            }
            return incoming.blob();
        }
    }

    @Override
    public InputStream open(String digest) {
        return files.open(digest);
    }

    @Override
    public List<Attachment> of(ItemAddress item) {
        return FolderKey.of(item.collection())
                .map(folder -> database.read(session -> table.of(session, folder, item.name())))
                .orElse(List.of());
    }

    @Override
    public void sweep(Instant before) {
        long time = before.toEpochMilli();
        for (String digest : files.olderThan(before)) {
            if (database.read(session -> table.isUnused(session, digest, time))) {
                remove(digest, time);
            }
        }
    }

    private void remove(String digest, long time) {
        sweeping.writeLock().lock();
        try {
            boolean unused = database.write(Lane.alone(0), session -> {
                table.forget(session, digest, time);
                return !table.isKnown(session, digest);
            });
            if (unused) {
                files.remove(digest);
            }
        } finally {
            sweeping.writeLock().unlock();
        }
    }
}
