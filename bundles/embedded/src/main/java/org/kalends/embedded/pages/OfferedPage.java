/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.pages;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.kalends.http.api.Exchange;
import org.kalends.http.api.Page;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * A page of a component that has a configuration. It is a service of its own, as the properties of the component's would be all that
 * is configured, passwords among them; and it stays the same service while it moves, so that there is no moment without it.
 */
public final class OfferedPage {
    /** What a path must be that is configured. */
    public static final String WANTED_PATH = "a path below the root such as /configuration";

    private final BundleContext bundle;
    private volatile Page page;
    private Optional<ServiceRegistration<Page>> offered = Optional.empty();

    /** @param bundle in whose name it is offered */
    public OfferedPage(BundleContext bundle) {
        this.bundle = bundle;
    }

    /** Offers a page from now on, in place of the one of before. */
    public synchronized void offer(PlacedPage next) {
        page = next.page();
        Dictionary<String, Object> place = new Hashtable<>(
                Map.of(Page.PATH, next.path(), Page.CONTEXT_SELECT, next.contextSelect(), Page.TARGET, next.target()));
        if (offered.isPresent()) {
            offered.get().setProperties(place);
        } else {
            Page present = (Exchange exchange) -> page.answer(exchange);
            offered = Optional.of(bundle.registerService(Page.class, present, place));
        }
    }

    /** Offers none. */
    public synchronized void withdraw() {
        offered.ifPresent(ServiceRegistration::unregister);
        offered = Optional.empty();
    }
}
