/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kalends.storage.api.Attachment;
import org.kalends.storage.api.Blob;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchBlobException;

/**
 * Blobs in a database that several nodes share, in parts that fit into memory. What comes in is kept in a file until its digest is
 * known. Octets are in the main database; each further one has the rows without them, as a unit makes sure that a blob is there.
 */
final class TableBlobStore implements BlobStore {
    private static final int PART = 256 << 10;
    private static final int RUN = 100;

    private final Databases databases;
    private final BlobFiles spool;
    private final Clock clock;
    private final BlobTable table = new BlobTable();

    /**
     * @param spool where octets wait, on this node alone
     * @param clock that of the database
     */
    TableBlobStore(Databases databases, BlobFiles spool, Clock clock) {
        this.databases = databases;
        this.spool = spool;
        this.clock = clock;
    }

    @Override
    public Blob put(InputStream octets, long most) throws IOException {
        try (BlobFiles.Incoming incoming = spool.receive(octets, most)) {
            Blob blob = databases.main().write(Lane.alone(0), session -> {
                if (table.takeIn(session, incoming.blob(), clock.millis())) {
                    insert(session, incoming);
                }
                return incoming.blob();
            });
            further()
                    .forEach(database ->
                            database.write(Lane.alone(0), session -> table.takeIn(session, blob, clock.millis())));
            return blob;
        }
    }

    private List<Database> further() {
        List<Database> all = databases.all();
        return all.subList(1, all.size());
    }

    private static void insert(Session session, BlobFiles.Incoming incoming) throws SQLException {
        try (InputStream in = incoming.read()) {
            int part = 0;
            for (byte[] octets = in.readNBytes(PART); octets.length > 0; octets = in.readNBytes(PART)) {
                session.update(
                        "INSERT INTO blob_octets (digest, part, octets) VALUES (?, ?, ?)",
                        incoming.blob().digest(),
                        part++,
                        octets);
            }
        } catch (IOException e) {
            throw new SQLException("The octets of a blob cannot be read back", e);
        }
    }

    @Override
    public InputStream open(String digest) {
        boolean known = databases.main().read(session -> table.isKnown(session, digest));
        if (!known) {
            throw new NoSuchBlobException(digest);
        }
        return new PartsStream(part -> part(digest, part));
    }

    private byte[] part(String digest, int part) {
        return databases.main().read(session -> session.one(
                        "SELECT octets FROM blob_octets WHERE digest = ? AND part = ?",
                        row -> row.getBytes(1),
                        digest,
                        part)
                .orElse(new byte[0]));
    }

    @Override
    public List<Attachment> of(ItemAddress item) {
        return FolderKey.of(item.collection())
                .map(folder -> databases.of(folder.contextId()).read(session -> table.of(session, folder, item.name())))
                .orElse(List.of());
    }

    @Override
    public void sweep(Instant before) {
        long time = before.toEpochMilli();
        List<String> unused = List.of("");
        do {
            String last = unused.get(unused.size() - 1);
            unused = databases.main().read(session -> table.unused(session, time, last, RUN));
            unused.stream()
                    .filter(digest -> isUnusedFurther(digest, time))
                    .forEach(digest -> databases.main().write(Lane.alone(0), session -> forget(session, digest, time)));
        } while (unused.size() == RUN);
    }

    /** Has each further database forget a blob, if it is unused there; whether all have. */
    private boolean isUnusedFurther(String digest, long before) {
        for (Database database : further()) {
            if (database.read(session -> table.isUnused(session, digest, before))) {
                database.write(Lane.alone(0), session -> table.forget(session, digest, before));
            }
        }
        return further().stream().noneMatch(database -> database.read(session -> table.isKnown(session, digest)));
    }

    private int forget(Session session, String digest, long before) throws SQLException {
        int gone = table.forget(session, digest, before);
        return gone == 0 ? 0 : session.update("DELETE FROM blob_octets WHERE digest = ?", digest);
    }

    /** Octets that are read part by part; an empty part is the end. */
    private static final class PartsStream extends InputStream {
        private final Parts parts;
        private byte[] part = new byte[0];
        private int next;
        private int at;
        private boolean ended;

        PartsStream(Parts parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (at == part.length && !ended) {
                part = parts.read(next++);
                at = 0;
                ended = part.length == 0;
            }
            if (ended) {
                return -1;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, offset, count);
            at += count;
            return count;
        }
    }

    @FunctionalInterface
    private interface Parts {
        byte[] read(int number);
    }
}
