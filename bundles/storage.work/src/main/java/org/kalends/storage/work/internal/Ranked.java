/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Services that come and go, by the key each names itself. Of two with one key the one with the higher ranking holds, which is
 * told in the log. A changed ranking is followed.
 */
final class Ranked<K, S> {
    private static final Logger LOG = LoggerFactory.getLogger(Ranked.class);

    private final Function<S, K> key;
    private final Map<ServiceReference<S>, Keyed<K, S>> services = new HashMap<>();
    private volatile Map<K, S> holding = Map.of();

    /** A service with its key, which it is asked for once: one that fails at that is not taken in. */
    private record Keyed<K, S>(K key, S service) {}

    Ranked(Function<S, K> key) {
        this.key = key;
    }

    /** Takes in a service, or finds its new place when it is there already. */
    synchronized void put(ServiceReference<S> reference, S service) {
        Keyed<K, S> keyed = new Keyed<>(key.apply(service), service);
        // A map keeps the key it has; the new one knows the new ranking
        services.remove(reference);
        if (services.values().stream().anyMatch(other -> other.key().equals(keyed.key()))) {
            LOG.warn("'{}' is offered by {} and by others; the highest ranking holds", keyed.key(), reference);
        }
        services.put(reference, keyed);
        rank();
    }

    /** Lets go of a service. */
    synchronized void remove(ServiceReference<S> reference) {
        services.remove(reference);
        rank();
    }

    private void rank() {
        Map<K, S> ranked = new LinkedHashMap<>();
        services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(keyed -> ranked.put(keyed.key(), keyed.service()));
        holding = Map.copyOf(ranked);
    }

    /** Those that hold: a snapshot. */
    Map<K, S> holding() {
        return holding;
    }
}
