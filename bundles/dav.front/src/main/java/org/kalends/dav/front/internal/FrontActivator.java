/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.kalends.http.api.Engine;
import org.kalends.http.api.Front;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Puts the servlets up, and takes them down when the bundle stops. No component: it has to stand while the runtime of components,
 * and all that is wired to it, is being replaced.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class FrontActivator implements BundleActivator {
    /** The framework property that names the file in which the front remembers where it stands. */
    static final String FILE = "org.kalends.dav.front.file";

    private ServiceTracker<Engine, Engine> engines;
    private Pages pages;
    private ServletFront front;

    @Override
    public void start(BundleContext context) {
        engines = new ServiceTracker<>(context, Engine.class, null);
        engines.open();
        front = new ServletFront(context, engines::getService, new Memory(file(context)), Clock.systemUTC());
        context.registerService(Front.class, front, null);
        pages = new Pages(context);
        pages.open();
    }

    private static Path file(BundleContext context) {
        return Optional.ofNullable(context.getProperty(FILE))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> context.getDataFile("publication").toPath());
    }

    @Override
    public void stop(BundleContext context) {
        pages.close();
        front.close();
        engines.close();
    }
}
