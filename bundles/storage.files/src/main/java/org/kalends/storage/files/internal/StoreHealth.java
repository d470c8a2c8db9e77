/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.problem.api.Problem;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The check of one store, from the moment it is configured, open or not. That of another account than the default counts for
 * nothing: without it its own collections are put off, and requests to all others are answered.
 */
final class StoreHealth implements HealthCheck, AutoCloseable {
    /** With less, somebody should make room before writes are refused. */
    private static final long ROOM_OCTETS = 100L << 20;

    private final ConfiguredFiles store;
    private final ServiceRegistration<HealthCheck> service;

    StoreHealth(BundleContext bundle, ConfiguredFiles store) {
        this.store = store;
        this.service = bundle.registerService(HealthCheck.class, this, properties(Storage.DEFAULT_ACCOUNT, List.of()));
    }

    /** Names the check after its account. */
    void of(String account) {
        boolean isDefault = account.equals(Storage.DEFAULT_ACCOUNT);
        service.setProperties(properties(account, isDefault ? List.of(READY) : List.of()));
    }

    private static Hashtable<String, Object> properties(String account, List<String> tags) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(NAME, account.isEmpty() ? "storage" : "storage " + account);
        properties.put(TAGS, tags.toArray(String[]::new));
        return properties;
    }

    @Override
    public Health check() throws IOException {
        Optional<FilesStorage> open = store.storage();
        Optional<String> problem =
                store.problems().stream().map(Problem::message).findFirst();
        if (open.isEmpty()) {
            return Health.critical(problem.orElse("The store is being opened"));
        }
        Path folder = open.get().probe();
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < ROOM_OCTETS) {
            return Health.warn("There is little room left for " + folder + ": " + (room >> 20) + " MiB");
        }
        return problem.map(Health::warn).orElse(Health.ok("Open, read and written"));
    }

    @Override
    public void close() {
        service.unregister();
    }
}
