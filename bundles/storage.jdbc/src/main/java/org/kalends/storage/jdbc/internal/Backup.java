/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * Copies a database file and its blobs while they are used. The copy of the file is of one moment. Blobs are copied after it, so that
 * those it speaks of are there; one that came later is no harm.
 *
 * @param database the database
 */
record Backup(SqliteDialect database) {
    /** @throws StorageUnavailableException when the database is on a server, which has means of its own */
    static Backup of(StoreDatabase store) {
        if (store.database().dialect() instanceof SqliteDialect file) {
            return new Backup(file);
        }
        throw new StorageUnavailableException("A database on a server is backed up by the server's own means");
    }

    /**
     * Writes the copy, which is on disk when this returns, whole or not at all.
     *
     * @throws IOException when it cannot be written
     */
    void to(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            copyTo(unfinished);
            sync(unfinished);
            copyBlobs(new SqliteDialect(file).blobFolder());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void copyTo(Path file) {
        ReadTime endless = new ReadTime(() -> 0, Database.WAIT);
        try (Session session = database.openReader(endless).session()) {
            session.update("VACUUM INTO ?", file.toString());
        } catch (SQLException e) {
            throw new StorageUnavailableException("The database cannot be copied", e);
        }
    }

    private void copyBlobs(Path target) throws IOException {
        if (!Files.isDirectory(database.blobFolder())) {
            return;
        }
        Files.createDirectories(target);
        for (Path blob : blobs()) {
            Path copy = target.resolve(blob.getFileName().toString());
            if (Files.notExists(copy)) {
                Files.copy(blob, copy);
                sync(copy);
            }
        }
        sync(target);
    }

    private List<Path> blobs() throws IOException {
        try (Stream<Path> files = Files.list(database.blobFolder())) {
            return files.filter(BlobFiles::isBlob).toList();
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
