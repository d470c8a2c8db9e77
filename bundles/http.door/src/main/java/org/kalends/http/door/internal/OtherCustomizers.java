/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.util.Optional;
import org.apache.felix.http.jetty.LoadBalancerCustomizerFactory;
import org.eclipse.jetty.server.HttpConfiguration.Customizer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * What the HTTP service would have look at requests if there were no door: it asks but one. Felix HTTP has one that believes
 * whatever is said in {@code X-Forwarded} headers, so none is asked unless an administrator has switched that on.
 */
final class OtherCustomizers implements AutoCloseable {
    /** Name of the framework property that switches it on. */
    static final String FORWARDED = "org.kalends.http.door.forwarded";

    private final ServiceTracker<LoadBalancerCustomizerFactory, Customizer> others;

    OtherCustomizers(BundleContext context) {
        others = new Others(context);
        if (Boolean.parseBoolean(context.getProperty(FORWARDED))) {
            others.open();
        }
    }

    /** The one that the HTTP service would ask; empty when there is none, or none is to be asked. */
    Optional<Customizer> highest() {
        return Optional.ofNullable(others.getService());
    }

    @Override
    public void close() {
        others.close();
    }

    private static final class Others extends ServiceTracker<LoadBalancerCustomizerFactory, Customizer> {
        Others(BundleContext context) {
            super(context, LoadBalancerCustomizerFactory.class, null);
        }

        @Override
        public Customizer addingService(ServiceReference<LoadBalancerCustomizerFactory> reference) {
            return reference.getBundle().equals(context.getBundle())
                    ? null
                    : context.getService(reference).createCustomizer();
        }

        @Override
        public void removedService(ServiceReference<LoadBalancerCustomizerFactory> reference, Customizer customizer) {
            context.ungetService(reference);
        }
    }
}
