/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ports of the HTTP service. They are closed in the right order: nobody new is let in, what is under way is answered,
 * connections are closed; only then may servlets go. The HTTP bundle alone takes its servlets away first, and tells clients that
 * what they ask for is not there.
 *
 * <p>It learns of the server by offering it a connector, once the service runs. That one is reached by nobody, and the service
 * would not start with it.
 */
final class Connectors implements ConnectorFactory {
    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
    private static final long PATIENCE_SECONDS = 15;

    private volatile Optional<Server> server = Optional.empty();

    /** Opens the ports that were closed by {@link #close()} while this bundle was replaced; at any other time all are open. */
    @Override
    public Connector createConnector(Server running) {
        server = Optional.of(running);
        network().filter(connector -> !connector.isRunning()).forEach(Connectors::open);
        return new LocalConnector(running);
    }

    private static void open(Connector connector) {
        try {
            connector.start();
        } catch (Exception e) {
            LOG.error("{} cannot be opened again", connector, e);
        }
    }

    /** Returns when the last answer has gone out and the ports are closed, or when that takes too long. */
    void close() {
        List<Connector> open = network().filter(Connector::isRunning).toList();
        List<CompletableFuture<Void>> closing =
                open.stream().map(Connector::shutdown).toList();
        try {
            CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Some requests have not ended within {} s and are broken off", PATIENCE_SECONDS);
        } catch (ExecutionException e) {
            LOG.warn("A connector did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(Connectors::stop);
    }

    private static void stop(Connector connector) {
        try {
            connector.stop();
        } catch (Exception e) {
            LOG.warn("{} did not stop", connector, e);
        }
    }

    private Stream<Connector> network() {
        return server.stream()
                .flatMap(known -> Arrays.stream(known.getConnectors()))
                .filter(NetworkConnector.class::isInstance);
    }
}
