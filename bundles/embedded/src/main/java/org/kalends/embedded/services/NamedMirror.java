/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;

/**
 * Something made of each service that holds its name, as {@link NamedServices} has it, and unmade when the service goes or
 * another one holds. What goes is unmade before its successor is made.
 *
 * @param <N> the name
 * @param <S> the service
 * @param <R> what is made of it
 */
public final class NamedMirror<N, S, R> {
    private final NamedServices<N, S> services;
    private final Function<S, R> make;
    private final Consumer<R> unmake;
    private final Map<S, R> made = new IdentityHashMap<>();

    public NamedMirror(Function<S, N> naming, Function<S, R> make, Consumer<R> unmake) {
        this.services = new NamedServices<>(naming);
        this.make = make;
        this.unmake = unmake;
    }

    /** Takes a service in, or finds its new place when it is there already. */
    public synchronized void put(ServiceReference<S> reference, S service) {
        services.put(reference, service);
        follow(services.all());
    }

    /** Lets a service go; the next one of its name holds. */
    public synchronized void remove(ServiceReference<S> reference) {
        services.remove(reference);
        follow(services.all());
    }

    /** Unmakes all. */
    public synchronized void clear() {
        follow(List.of());
    }

    /** The services that hold. */
    public Collection<S> all() {
        return services.all();
    }

    private void follow(Collection<S> holders) {
        for (S service : List.copyOf(made.keySet())) {
            if (holders.stream().noneMatch(holder -> holder == service)) {
                unmake.accept(made.remove(service));
            }
        }
        holders.forEach(holder -> made.computeIfAbsent(holder, make));
    }
}
