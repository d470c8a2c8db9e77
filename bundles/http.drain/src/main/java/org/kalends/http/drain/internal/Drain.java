/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.drain.internal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the service of HTTP in the right order: nobody new is let in, what is under way is answered, connections are closed;
 * only then may servlets go. The HTTP bundle alone takes its servlets away first, and tells clients that what they ask for
 * is not there.
 *
 * <p>It learns of the server by offering it a connector, once the service runs. That one is reached by nobody, and the service
 * would not start with it.
 */
@Component(immediate = true, reference = @Reference(name = Drain.RUNNING_SERVICE, service = HttpServiceRuntime.class))
public final class Drain implements ConnectorFactory {
    static final String RUNNING_SERVICE = "runningService";

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final long PATIENCE_SECONDS = 15;

    private final Bundle system;
    private volatile List<Server> servers = List.of();

    @Activate
    public Drain(BundleContext context) {
        this(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION));
    }

    Drain(Bundle system) {
        this.system = system;
    }

    @Override
    public Connector createConnector(Server server) {
        servers = List.of(server);
        return new LocalConnector(server);
    }

    /**
     * Returns when the last answer has gone out, or when that takes too long. Where only this bundle goes, in an update, the
     * service of HTTP goes on.
     */
    @Deactivate
    void drain() {
        if (system.getState() != Bundle.STOPPING) {
            return;
        }
        List<CompletableFuture<Void>> closing = servers.stream()
                .flatMap(server -> Arrays.stream(server.getConnectors()))
                .filter(NetworkConnector.class::isInstance)
                .map(Connector::shutdown)
                .toList();
        try {
            CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Some requests have not ended within {} s and are broken off", PATIENCE_SECONDS);
        } catch (ExecutionException e) {
            LOG.warn("A connector did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
