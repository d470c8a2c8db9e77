/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.server;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Waits until a request can be answered: there are users, a store, both kinds of collections, the servlets, what answers, and a port
 * that is listened at.
 */
final class Readiness {
    private static final String HTTP_RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final List<Needed> SERVICES = List.of(
            Needed.any("org.kalends.identity.Directory"),
            Needed.any("org.kalends.storage.api.Storage"),
            Needed.with("org.kalends.dav.api.spi.CollectionType", "component.name=org.kalends.caldav.*"),
            Needed.with("org.kalends.dav.api.spi.CollectionType", "component.name=org.kalends.carddav.*"),
            Needed.any("org.kalends.http.api.Front"),
            Needed.any("org.kalends.http.api.Engine"),
            Needed.any(HTTP_RUNTIME));

    /**
     * A service without which nothing goes.
     *
     * @param name what a person is told when it is missing
     * @param filter selects it
     */
    private record Needed(String name, String filter) {
        static Needed any(String type) {
            return new Needed(type, "(objectClass=" + type + ')');
        }

        static Needed with(String type, String property) {
            return new Needed(type + " with " + property, "(&(objectClass=" + type + ")(" + property + "))");
        }
    }

    private final BundleContext framework;

    Readiness(BundleContext framework) {
        this.framework = framework;
    }

    /** Returns when all is there or the time is up, and names what is not there. */
    List<String> await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        return SERVICES.stream()
                .filter(service -> !appears(service, deadline))
                .map(Needed::name)
                .toList();
    }

    /** The port the server listens at; empty when it does not. */
    OptionalInt port() {
        return httpServices()
                .flatMap(Readiness::endpoints)
                .mapToInt(endpoint -> URI.create(endpoint).getPort())
                .findFirst();
    }

    private Stream<ServiceReference<?>> httpServices() {
        try {
            // All of them, whatever class of that name the application around may have
            ServiceReference<?>[] references = framework.getAllServiceReferences(HTTP_RUNTIME, null);
            return references == null ? Stream.empty() : Arrays.stream(references);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter has no syntax", e);
        }
    }

    private boolean appears(Needed service, long deadline) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(framework, filter(service), null);
        tracker.open(true);
        try {
            // 0 would wait for ever
            long millis =
                    Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
            return tracker.waitForService(millis) != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            tracker.close();
        }
    }

    private static Filter filter(Needed service) {
        try {
            return FrameworkUtil.createFilter(service.filter());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filters of this class are well-formed", e);
        }
    }

    private static Stream<String> endpoints(ServiceReference<?> runtime) {
        Object property = runtime.getProperty("osgi.http.endpoint");
        if (property instanceof Collection<?> several) {
            return several.stream().map(Object::toString);
        }
        if (property instanceof String[] several) {
            return Arrays.stream(several);
        }
        return Stream.ofNullable(property).map(Object::toString);
    }
}
