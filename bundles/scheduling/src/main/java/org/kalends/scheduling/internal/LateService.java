/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal;

import java.util.function.Supplier;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * A service that is asked for when it is needed first: it writes by the units in which whoever needs it takes part, and of components
 * that need each other to begin with, one would be left out. Safe for concurrent use.
 *
 * @param <T> the service
 */
public final class LateService<T> implements Supplier<T>, AutoCloseable {
    private final ComponentServiceObjects<T> services;
    private T service;

    public LateService(ComponentServiceObjects<T> services) {
        this.services = services;
    }

    @Override
    public synchronized T get() {
        if (service == null) {
            service = services.getService();
        }
        return service;
    }

    @Override
    public synchronized void close() {
        if (service != null) {
            services.ungetService(service);
            service = null;
        }
    }
}
