/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.CollectionStore;
import org.kalends.storage.api.DelegationStore;
import org.kalends.storage.api.ItemStore;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StorageUnavailableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** A store in a SQLite database file. */
@Component(
        service = Storage.class,
        configurationPid = "org.kalends.storage.jdbc",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = JdbcSettings.class)
public final class JdbcStorage implements Storage {
    private final String account;
    private final Database database;
    private final CollectionStore collections;
    private final ItemStore items;
    private final ChangeLog changes;
    private final LockStore locks;
    private final DelegationStore delegations;
    private final TombstoneRetention retention;

    @Activate
    public JdbcStorage(JdbcSettings settings) {
        this(settings, Clock.systemUTC());
    }

    JdbcStorage(JdbcSettings settings, Clock clock) {
        if (!settings.nativeDirectory().isEmpty()) {
            unpackInto(Path.of(settings.nativeDirectory()));
        }
        this.account = settings.account();
        this.database = Database.open(Path.of(settings.path()), settings.readers(), clock);
        this.collections = new JdbcCollectionStore(database, clock);
        this.items = new JdbcItemStore(database, clock);
        this.changes = new JdbcChangeLog(database);
        this.locks = new JdbcLockStore(database);
        this.delegations = new JdbcDelegationStore(database);
        this.retention = new TombstoneRetention(changes, Duration.ofDays(settings.tombstoneRetentionDays()), clock);
    }

    private static void unpackInto(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StorageUnavailableException("Cannot make the folder " + directory, e);
        }
        SqliteDialect.unpackInto(directory);
    }

    /** Finishes what was begun. */
    @Deactivate
    void close() {
        retention.close();
        database.close();
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public CollectionStore collections() {
        return collections;
    }

    @Override
    public ItemStore items() {
        return items;
    }

    @Override
    public ChangeLog changes() {
        return changes;
    }

    @Override
    public LockStore locks() {
        return locks;
    }

    @Override
    public DelegationStore delegations() {
        return delegations;
    }
}
