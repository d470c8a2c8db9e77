/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Front;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** All that takes requests, from here on until it is closed. */
final class OpenDoor implements AutoCloseable {
    /** What kind of container requests come from ({@link Front#CONTAINER}). */
    static final String CONTAINER = "servlet";

    /** The framework property that names the file in which the front remembers where it stands. */
    private static final String FILE = "org.kalends.dav.front.file";

    private final ServiceTracker<Engine, Engine> engines;
    private final ServletFront front;
    private final Pages pages;
    private final ServiceRegistration<Front> registration;

    OpenDoor(BundleContext context) {
        engines = new ServiceTracker<>(context, Engine.class, null);
        engines.open();
        front = new ServletFront(context, engines::getService, new Memory(file(context)), Clock.systemUTC());
        pages = new Pages(context);
        pages.open();
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(Front.CONTAINER, CONTAINER));
        registration = context.registerService(Front.class, front, properties);
    }

    private static Path file(BundleContext context) {
        return Optional.ofNullable(context.getProperty(FILE))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> context.getDataFile("publication").toPath());
    }

    /** The service goes first, so that whoever waits to take over stands before any servlet goes. */
    @Override
    public void close() {
        registration.unregister();
        pages.close();
        front.close();
        engines.close();
    }
}
