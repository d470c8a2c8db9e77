/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Services by a name that each has. Of several with one name the first holds, by ranking and then by age; the log is told
 * once of each that does not. Reading takes no lock.
 *
 * @param <N> the name, with {@code equals} and a {@code toString} for the log
 */
public final class NamedServices<N, S> {
    private static final Logger LOG = LoggerFactory.getLogger(NamedServices.class);

    private final Function<S, N> naming;
    private final RankedServices<Offer<N, S>> offers = new RankedServices<>();
    private Set<Rivalry<N>> told = Set.of();
    private volatile Map<N, S> holders = Map.of();

    private record Offer<N, S>(N name, S service, ServiceReference<S> reference) {}

    /** Two services of one name. */
    private record Rivalry<N>(N name, ServiceReference<?> holder, ServiceReference<?> other) {}

    /** A service is asked for its name whenever it comes or changes, and must know it by then. */
    public NamedServices(Function<S, N> naming) {
        this.naming = naming;
    }

    /** Takes a service in, or finds its new place when it is there already. */
    public synchronized void put(ServiceReference<S> reference, S service) {
        offers.put(reference, new Offer<>(naming.apply(service), service, reference));
        choose();
    }

    /** Lets a service go; the next one of its name holds. */
    public synchronized void remove(ServiceReference<S> reference) {
        offers.remove(reference);
        choose();
    }

    /** The service of this name. */
    public Optional<S> find(N name) {
        return Optional.ofNullable(holders.get(name));
    }

    /** The services that hold, one of each name, highest ranking first and then oldest; of this moment, not to be changed. */
    public Collection<S> all() {
        return holders.values();
    }

    private void choose() {
        Map<N, Offer<N, S>> first = new LinkedHashMap<>();
        Set<Rivalry<N>> rivalries = new LinkedHashSet<>();
        for (Offer<N, S> offer : offers.inOrder()) {
            Offer<N, S> holder = first.putIfAbsent(offer.name, offer);
            if (holder != null) {
                rivalries.add(new Rivalry<>(offer.name, holder.reference, offer.reference));
            }
        }
        Map<N, S> chosen = new LinkedHashMap<>();
        first.forEach((name, offer) -> chosen.put(name, offer.service));
        holders = Collections.unmodifiableMap(chosen);
        rivalries.stream().filter(rivalry -> !told.contains(rivalry)).forEach(NamedServices::tell);
        told = rivalries;
    }

    private static void tell(Rivalry<?> rivalry) {
        LOG.warn(
                "{} is offered by {} and by {}; the first holds, as its service.ranking is higher or it is older",
                rivalry.name,
                rivalry.holder.getBundle(),
                rivalry.other.getBundle());
    }
}
