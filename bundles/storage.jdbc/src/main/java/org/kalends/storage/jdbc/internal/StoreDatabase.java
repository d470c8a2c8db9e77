/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * The database of a store, and what differs in it between a file and a server.
 *
 * @param databases the open database, or several
 * @param clock that of the main one
 * @param folder where it must have room to grow, if it is on this machine
 * @param blobs what is too large for rows
 */
record StoreDatabase(Databases databases, Clock clock, Optional<Path> folder, BlobStore blobs) {
    /**
     * Opens what settings name.
     *
     * @param local this node's clock
     * @throws StorageUnavailableException when that cannot be done
     */
    static StoreDatabase open(JdbcSettings settings, DataSources sources, Clock local) {
        Optional<ServerAddress> server = ServerAddress.of(settings);
        if (server.isPresent()) {
            return ofServer(settings, server.get(), sources, local);
        }
        if (settings.path().isEmpty()) {
            throw new StorageUnavailableException("Neither path nor url nor dataSource says where the database is");
        }
        return ofFile(settings, local);
    }

    /** The main one. */
    Database database() {
        return databases.main();
    }

    private static StoreDatabase ofFile(JdbcSettings settings, Clock clock) {
        if (settings.databases().length > 0) {
            throw new StorageUnavailableException("A database file has no further databases beside it");
        }
        SqliteDialect file = SqliteDialect.of(settings);
        Database database = Database.open(file, settings.readers(), clock);
        BlobStore blobs = new JdbcBlobStore(database, new BlobFiles(file.blobFolder()), clock);
        return new StoreDatabase(database, clock, Optional.of(file.folder()), blobs);
    }

    private static StoreDatabase ofServer(
            JdbcSettings settings, ServerAddress server, DataSources sources, Clock local) {
        Database database = ServerDatabase.open(
                server.source(sources), server.dialect(), settings.readers(), settings.writers(), local);
        Databases databases = spread(database, settings, server, sources, local);
        Clock clock = database.skew().clock(local);
        BlobFiles spool = new BlobFiles(Path.of(System.getProperty("java.io.tmpdir"), "kalends-" + UUID.randomUUID()));
        return new StoreDatabase(databases, clock, Optional.empty(), new TableBlobStore(databases, spool, clock));
    }

    private static Databases spread(
            Database main, JdbcSettings settings, ServerAddress server, DataSources sources, Clock local) {
        Map<String, Database> further = new LinkedHashMap<>();
        try {
            for (FurtherAddress address : FurtherAddress.of(settings, server)) {
                ServerAddress there = address.address();
                Database database = ServerDatabase.openFurther(
                        there.source(sources), there.dialect(), settings.readers(), settings.writers(), main, local);
                further.put(address.name(), database);
            }
            return SpreadDatabases.of(main, further);
        } catch (RuntimeException e) {
            further.values().forEach(Database::close);
            main.close();
            throw e;
        }
    }
}
