/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.util.Optional;
import javax.servlet.Servlet;
import org.kalends.http.api.Page;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A page, and the servlet that asks it. */
final class PageMount implements AutoCloseable {
    private final BundleContext bundle;
    /** Null as soon as it is gone. */
    private volatile Page page;

    private volatile Optional<Place> place = Optional.empty();
    private Optional<ServiceRegistration<Servlet>> standing = Optional.empty();

    /** It stands nowhere yet. */
    PageMount(BundleContext bundle, Page page) {
        this.bundle = bundle;
        this.page = page;
    }

    /** Where it stands. */
    Optional<Place> place() {
        return place;
    }

    /** The new servlet is there before the former one goes. */
    synchronized void move(Optional<Place> next) {
        if (next.equals(place)) {
            return;
        }
        Optional<ServiceRegistration<Servlet>> former = standing;
        standing = next.map(wanted -> wanted.register(bundle, new FrontServlet(new Asked<>(() -> page, Page::answer))));
        place = next;
        former.ifPresent(ServiceRegistration::unregister);
    }

    @Override
    public void close() {
        page = null;
        move(Optional.empty());
    }
}
