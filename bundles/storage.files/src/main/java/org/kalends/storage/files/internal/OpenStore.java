/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Hashtable;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** A store that is open, and there for others once it is {@link #offer offered}. */
final class OpenStore implements AutoCloseable {
    private static final int KIB = 1024;

    private final FilesStorage storage;
    private final Limits limits;
    private final Housekeeping housekeeping;
    private final FilesSettings settings;
    private ServiceRegistration<Storage> service;

    OpenStore(FilesSettings settings, ItemIndexer indexer) {
        this.settings = settings;
        this.limits = new Limits((long) settings.largestFileKib() * KIB, settings.mostFiles());
        this.storage =
                FilesStorage.open(settings.account(), Path.of(settings.path()), limits, indexer, Clock.systemUTC());
        this.housekeeping = new Housekeeping(storage, Duration.ofDays(settings.tombstoneRetentionDays()));
    }

    void offer(BundleContext bundle, String pid) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("account", settings.account());
        properties.put(Constants.SERVICE_PID, pid);
        service = bundle.registerService(Storage.class, storage, properties);
    }

    FilesStorage storage() {
        return storage;
    }

    boolean isSameFolder(FilesSettings other) {
        return settings.path().equals(other.path());
    }

    /** Whether it can go on with other settings. */
    boolean isSame(FilesSettings other) {
        return isSameFolder(other) && settings.account().equals(other.account());
    }

    void adapt(FilesSettings other) {
        limits.set((long) other.largestFileKib() * KIB, other.mostFiles());
        housekeeping.keepFor(Duration.ofDays(other.tombstoneRetentionDays()));
    }

    /** Ends the service, then closes the folder. */
    @Override
    public void close() {
        if (service != null) {
            service.unregister();
        }
        housekeeping.close();
        storage.close();
    }
}
