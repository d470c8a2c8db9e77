/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.ServiceReference;

/**
 * Services that come and go, in the order in which they are asked. A component has one for each reference of cardinality
 * {@code MULTIPLE} and calls it from its bind, updated and unbind methods; reading takes no lock.
 *
 * @param <S> what is kept for each reference, most often the service itself
 */
public final class RankedServices<S> {
    private final Comparator<Rank> order;
    private final Map<ServiceReference<?>, Ranked<S>> services = new HashMap<>();
    private volatile List<S> inOrder = List.of();

    private record Ranked<S>(Rank rank, S service) {}

    /** Highest ranking first, then oldest. */
    public RankedServices() {
        this(Rank.BY_AGE);
    }

    public RankedServices(Comparator<Rank> order) {
        this.order = order;
    }

    /** Takes a service in, or finds its new place when it is there already. */
    public synchronized void put(ServiceReference<?> reference, S service) {
        services.put(reference, new Ranked<>(Rank.of(reference), service));
        sort();
    }

    /** Lets a service go. */
    public synchronized void remove(ServiceReference<?> reference) {
        services.remove(reference);
        sort();
    }

    /** The services of this moment: the same list until one comes or goes, or their order becomes another. */
    public List<S> inOrder() {
        return inOrder;
    }

    private void sort() {
        List<S> sorted = services.values().stream()
                .sorted(Comparator.comparing(Ranked::rank, order))
                .map(Ranked::service)
                .toList();
        if (!sorted.equals(inOrder)) {
            inOrder = sorted;
        }
    }
}
