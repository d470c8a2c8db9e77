/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.services;

import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service that is asked for when it is used, and not before: how two components can need each other. A component that
 * injects the {@code ServiceReference} instead of the service waits until the service is registered, not until all is
 * there that the service itself waits for.
 *
 * @param bundle who uses it
 * @param reference the service
 */
public record LazyService<S>(BundleContext bundle, ServiceReference<S> reference) {
    /**
     * What is done with the service.
     *
     * @param <S> the service
     * @param <R> what comes of it
     * @param <E> how it may fail
     */
    public interface Use<S, R, E extends Exception> {
        R of(S service) throws E;
    }

    /**
     * Uses the service.
     *
     * @param away what is thrown when it is not there at the moment
     */
    public <R, E extends Exception> R use(Use<S, R, E> use, Supplier<E> away) throws E {
        S service = bundle.getService(reference);
        if (service == null) {
            throw away.get();
        }
        try {
            return use.of(service);
        } finally {
            bundle.ungetService(reference);
        }
    }
}
