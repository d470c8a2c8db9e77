/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.http.api.Front;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the door when nobody else has: an HTTP service may know the servlets of {@code javax} and those of {@code jakarta}, and a
 * front for each would take the same addresses twice. The second one waits until the first goes. Should two start in the same
 * moment and both find nobody, the HTTP service itself prefers one.
 */
final class Turn implements ServiceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final String FRONTS = "(&(" + Constants.OBJECTCLASS + '=' + Front.class.getName() + ")("
            + Front.CONTAINER + '=' + OpenDoor.CONTAINER + "))";

    private final BundleContext context;
    private Optional<OpenDoor> door = Optional.empty();
    private boolean closed;

    /** @param context of the bundle that is to have a front */
    Turn(BundleContext context) {
        this.context = context;
    }

    /** Opens at once, or when it can. */
    void await() {
        try {
            context.addServiceListener(this, FRONTS);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filter of this class is well-formed", e);
        }
        others().findFirst().ifPresentOrElse(this::waitFor, this::open);
    }

    private Stream<ServiceReference<?>> others() {
        try {
            ServiceReference<?>[] fronts = context.getServiceReferences(Front.class.getName(), FRONTS);
            return Stream.ofNullable(fronts).flatMap(Arrays::stream).filter(front -> !context.getBundle()
                    .equals(front.getBundle()));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filter of this class is well-formed", e);
        }
    }

    private void waitFor(ServiceReference<?> front) {
        LOG.warn(
                "Requests are taken by {} already, so {} waits until it goes; one of them is enough",
                front.getBundle(),
                context.getBundle());
    }

    private synchronized void open() {
        if (door.isEmpty() && !closed) {
            door = Optional.of(new OpenDoor(context));
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> gone = event.getServiceReference();
        if (event.getType() == ServiceEvent.UNREGISTERING && others().allMatch(gone::equals)) {
            LOG.info("{} takes the requests from here on", context.getBundle());
            open();
        }
    }

    /** Nobody else's code runs while this is locked: whoever takes over does so in the midst of it. */
    @Override
    public void close() {
        Optional<OpenDoor> open;
        synchronized (this) {
            closed = true;
            open = door;
        }
        context.removeServiceListener(this);
        open.ifPresent(OpenDoor::close);
    }
}
