/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Services by the key each names itself. Of two with one key the one with the higher ranking holds, the other is told
 * once in the log. A changed ranking is followed. Reading is reading an
 * immutable snapshot.
 */
public final class RankedIndex<K, S> {
    private static final Logger LOG = LoggerFactory.getLogger(RankedIndex.class);

    private final Function<S, K> key;
    private final Map<ServiceReference<S>, S> services = new HashMap<>();
    private volatile Map<K, S> snapshot = Map.of();

    public RankedIndex(Function<S, K> key) {
        this.key = key;
    }

    /** Takes in a service, or finds its new place when it is there already. */
    public synchronized void add(S service, ServiceReference<S> reference) {
        // A map keeps the key it has; the new one knows the new ranking
        services.remove(reference);
        services.put(reference, service);
        services.forEach((otherReference, other) -> {
            if (other != service && key.apply(other).equals(key.apply(service))) {
                LOG.warn(
                        "{} is offered by {} and by {}; the one with the higher service ranking holds",
                        key.apply(service),
                        otherReference.getBundle(),
                        reference.getBundle());
            }
        });
        rebuild();
    }

    /** Lets go of a service. */
    public synchronized void remove(ServiceReference<S> reference) {
        services.remove(reference);
        rebuild();
    }

    private void rebuild() {
        Map<K, S> index = new LinkedHashMap<>();
        services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(service -> index.put(key.apply(service), service));
        snapshot = index;
    }

    /** The service with this key. */
    public Optional<S> get(K wanted) {
        return Optional.ofNullable(snapshot.get(wanted));
    }

    /** All services that hold, lowest ranking first. */
    public Collection<S> values() {
        return snapshot.values();
    }
}
