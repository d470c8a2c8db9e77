/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.dto.DTOConstants;
import org.osgi.service.servlet.runtime.dto.FailedServletDTO;
import org.osgi.service.servlet.runtime.dto.RuntimeDTO;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the servlets of the front stand in the HTTP service: the service says itself which it has. It is asked until it has all of
 * them, and then again when itself or a front comes or goes, both of which are told before any servlet goes.
 */
final class FrontServlets implements AutoCloseable {
    /** By name: whoever is wired to the types of the front is refreshed with them, and would be away just then. */
    private static final String FRONT = "org.kalends.http.api.Front";

    private static final Logger LOG = LoggerFactory.getLogger(FrontServlets.class);

    private final Watched<Object, ServiceReference<?>> fronts;
    private final Watched<HttpServiceRuntime, HttpServiceRuntime> runtimes;

    /** Since when they do not stand, as far as is known; empty while they stand. */
    private final AtomicReference<Optional<Absence>> absence = new AtomicReference<>(Optional.of(new Absence()));

    /** Another one for each change, so that nobody ends one that began while they were looking. */
    private static final class Absence {}

    /** @param context of the bundle that asks */
    FrontServlets(BundleContext context) {
        fronts = new Watched<>(context, FRONT, reference -> reference);
        runtimes = new Watched<>(context, HttpServiceRuntime.class.getName(), context::getService);
        fronts.open();
        runtimes.open();
    }

    /** Whether a request finds one. */
    boolean stand() {
        Optional<Absence> before = absence.get();
        if (before.isPresent() && look() && absence.compareAndSet(before, Optional.empty())) {
            LOG.info("The servlets stand, and requests are let in");
        }
        return absence.get().isEmpty();
    }

    private boolean look() {
        Set<Long> wanted = new HashSet<>();
        Set<Long> standing = new HashSet<>();
        Set<Long> failed = new HashSet<>();
        runtimes.getTracked().forEach((reference, runtime) -> {
            servlets()
                    .filter(servlet -> isFor(servlet, reference))
                    .map(FrontServlets::id)
                    .forEach(wanted::add);
            RuntimeDTO seen = runtime.getRuntimeDTO();
            Arrays.stream(seen.servletContextDTOs)
                    .flatMap(context -> Arrays.stream(context.servletDTOs))
                    .forEach(servlet -> standing.add(servlet.serviceId));
            Arrays.stream(seen.failedServletDTOs)
                    .forEach(servlet -> (isShadowed(servlet) ? standing : failed).add(servlet.serviceId));
        });
        // One that cannot be put up is told by the HTTP service, and is no matter of the others
        wanted.removeAll(failed);
        return !wanted.isEmpty() && standing.containsAll(wanted);
    }

    /** While one front follows another, that of the former still stands at the same address, and finds the same engine. */
    private static boolean isShadowed(FailedServletDTO servlet) {
        return servlet.failureReason == DTOConstants.FAILURE_REASON_SHADOWED_BY_OTHER_SERVICE;
    }

    private Stream<ServiceReference<?>> servlets() {
        return Stream.ofNullable(fronts.getServiceReferences())
                .flatMap(Arrays::stream)
                .map(ServiceReference::getBundle)
                .flatMap(Stream::ofNullable)
                .map(Bundle::getRegisteredServices)
                .flatMap(Stream::ofNullable)
                .flatMap(Arrays::stream)
                .filter(service ->
                        service.getProperty(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN) != null);
    }

    private static boolean isFor(ServiceReference<?> servlet, ServiceReference<HttpServiceRuntime> runtime) {
        Object target = servlet.getProperty(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET);
        try {
            return target == null
                    || FrameworkUtil.createFilter(target.toString()).match(runtime);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private static Long id(ServiceReference<?> service) {
        return (Long) service.getProperty(Constants.SERVICE_ID);
    }

    @Override
    public void close() {
        runtimes.close();
        fronts.close();
    }

    /** Services on which it depends whether servlets are found. */
    private final class Watched<S, T> extends ServiceTracker<S, T> {
        private final Function<ServiceReference<S>, T> known;

        /** @param known what is kept of one */
        Watched(BundleContext context, String type, Function<ServiceReference<S>, T> known) {
            super(context, type, null);
            this.known = known;
        }

        @Override
        public T addingService(ServiceReference<S> reference) {
            absence.set(Optional.of(new Absence()));
            return known.apply(reference);
        }

        @Override
        public void removedService(ServiceReference<S> reference, T service) {
            absence.set(Optional.of(new Absence()));
        }
    }
}
