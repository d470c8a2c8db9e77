/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.util.function.Consumer;
import org.kalends.dav.api.DavException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service that is asked for when it is used, and not before: how two components can need each other.
 *
 * @param bundle who uses it
 * @param reference the service
 */
public record LazyService<S>(BundleContext bundle, ServiceReference<S> reference) {
    /**
     * Uses it.
     *
     * @throws DavException 503 when it is away
     */
    public void use(Consumer<S> work) throws DavException {
        S service = bundle.getService(reference);
        if (service == null) {
            throw DavException.of(503, "This part of the server is not ready. Please try again in a moment.");
        }
        try {
            work.accept(service);
        } finally {
            bundle.ungetService(reference);
        }
    }
}
