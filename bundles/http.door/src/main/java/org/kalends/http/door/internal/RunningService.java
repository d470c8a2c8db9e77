/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.util.tracker.ServiceTracker;

/** Offers the factory of connectors while the HTTP service runs, and not while it starts. */
final class RunningService extends ServiceTracker<HttpServiceRuntime, ServiceRegistration<ConnectorFactory>> {
    private final Connectors connectors;

    RunningService(BundleContext context, Connectors connectors) {
        super(context, HttpServiceRuntime.class, null);
        this.connectors = connectors;
    }

    @Override
    public ServiceRegistration<ConnectorFactory> addingService(ServiceReference<HttpServiceRuntime> reference) {
        return context.registerService(ConnectorFactory.class, connectors, null);
    }

    @Override
    public void removedService(
            ServiceReference<HttpServiceRuntime> reference, ServiceRegistration<ConnectorFactory> registration) {
        registration.unregister();
    }
}
