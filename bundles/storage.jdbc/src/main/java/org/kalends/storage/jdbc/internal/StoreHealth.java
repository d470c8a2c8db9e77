/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.Hashtable;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.health.api.HealthCheck;
import org.kalends.storage.api.Storage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * The checks of one store, from the moment it is configured, open or not. That of another account than the default counts for
 * nothing: without it its own collections are put off, and requests to all others are answered.
 */
final class StoreHealth implements AutoCloseable {
    private final ServiceRegistration<HealthCheck> store;
    private final ServiceRegistration<HealthCheck> writer;

    StoreHealth(BundleContext bundle, ConfiguredStore checked) {
        store = bundle.registerService(
                HealthCheck.class, new StoreCheck(checked), properties("storage", Storage.DEFAULT_ACCOUNT, List.of()));
        writer = bundle.registerService(
                HealthCheck.class,
                new WriterCheck(checked),
                properties("storage writer", Storage.DEFAULT_ACCOUNT, List.of(HealthCheck.LIVE)));
    }

    /** Names the checks after their account. */
    void of(String account) {
        boolean isDefault = account.equals(Storage.DEFAULT_ACCOUNT);
        store.setProperties(properties("storage", account, isDefault ? List.of(HealthCheck.READY) : List.of()));
        writer.setProperties(properties("storage writer", account, List.of(HealthCheck.LIVE)));
    }

    private static Hashtable<String, Object> properties(String what, String account, List<String> tags) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HealthCheck.NAME, account.isEmpty() ? what : what + " " + account);
        properties.put(HealthCheck.TAGS, tags.toArray(String[]::new));
        return properties;
    }

    @Override
    public void close() {
        Stream.of(store, writer).forEach(ServiceRegistration::unregister);
    }
}
