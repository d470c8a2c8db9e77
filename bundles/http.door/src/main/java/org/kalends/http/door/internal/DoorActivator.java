/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.felix.http.jetty.LoadBalancerCustomizerFactory;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Has the door for as long as the bundle is active, and the ports closed when the HTTP bundle or this one stops. No component: the
 * door has to be there while the runtime of components is being replaced. The HTTP bundle starts after this one, and finds it.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class DoorActivator implements BundleActivator {
    private Connectors connectors;
    private RunningService service;
    private FrontServlets servlets;
    private OtherCustomizers others;

    @Override
    public void start(BundleContext context) {
        Bundle http = FrameworkUtil.getBundle(LoadBalancerCustomizerFactory.class);
        connectors = new Connectors();
        servlets = new FrontServlets(context);
        others = new OtherCustomizers(context);
        Door door = new Door(
                () -> http.getState() == Bundle.ACTIVE && servlets.stand(),
                others::highest,
                new SlowClients(LeastRate.SHIPPED));
        Dictionary<String, Object> first = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));
        context.registerService(LoadBalancerCustomizerFactory.class, door, first);
        SynchronousBundleListener closing = event -> {
            if (event.getType() == BundleEvent.STOPPING && http.equals(event.getBundle())) {
                connectors.close();
            }
        };
        context.addBundleListener(closing);
        service = new RunningService(context, connectors);
        service.open();
    }

    /** Without a door nobody is let in. */
    @Override
    public void stop(BundleContext context) {
        connectors.close();
        service.close();
        others.close();
        servlets.close();
    }
}
