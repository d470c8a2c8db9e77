/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;

/** Services that come and go, in the order in which they are asked: highest ranking first, then the oldest. */
public final class Ranked<S> {
    private final Map<ServiceReference<S>, S> services = new ConcurrentHashMap<>();
    private volatile List<S> inOrder = List.of();

    /** Takes a service in, or finds its new place when it is there already. */
    public synchronized void put(ServiceReference<S> reference, S service) {
        // A map keeps the key it has; the new one knows the new ranking
        services.remove(reference);
        services.put(reference, service);
        sort();
    }

    /** Lets a service go. */
    public synchronized void remove(ServiceReference<S> reference) {
        services.remove(reference);
        sort();
    }

    /** A snapshot. */
    public List<S> inOrder() {
        return inOrder;
    }

    private void sort() {
        inOrder = services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
