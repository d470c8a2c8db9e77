/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.front.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kalends.http.api.Page;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a servlet for each page there is. What is wrong with one is told in the log and is no matter of the others. */
final class Pages extends ServiceTracker<Page, PageMount> {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final Pattern PATH = Pattern.compile(Page.PATH_SYNTAX);

    /** @param bundle in whose name servlets are registered */
    Pages(BundleContext bundle) {
        super(bundle, Page.class, null);
    }

    /** One without a good path is kept, too, as that may change. */
    @Override
    public PageMount addingService(ServiceReference<Page> reference) {
        Page page = context.getService(reference);
        if (page == null) {
            LOG.error("A page of {} cannot be reached: it does not start", reference.getBundle());
            return null;
        }
        PageMount mount = new PageMount(context, page);
        modifiedService(reference, mount);
        return mount;
    }

    @Override
    public void modifiedService(ServiceReference<Page> reference, PageMount mount) {
        Optional<Place> place = placeOf(reference);
        if (!place.equals(mount.place())) {
            place.ifPresent(wanted -> tellIfTaken(wanted, reference));
            mount.move(place);
        }
    }

    @Override
    public void removedService(ServiceReference<Page> reference, PageMount mount) {
        mount.close();
        context.ungetService(reference);
    }

    private void tellIfTaken(Place place, ServiceReference<Page> reference) {
        getTracked().forEach((other, mount) -> {
            if (!other.equals(reference) && mount.place().filter(place::isAlso).isPresent()) {
                LOG.warn(
                        "{} is the path of a page of {} and of one of {}; that with the higher service.ranking answers, or the older one",
                        reference.getProperty(Page.PATH),
                        other.getBundle(),
                        reference.getBundle());
            }
        });
    }

    private static Optional<Place> placeOf(ServiceReference<Page> reference) {
        Object path = reference.getProperty(Page.PATH);
        if (path instanceof String text && PATH.matcher(text).matches()) {
            return Optional.of(new Place(
                    text(reference, Page.CONTEXT_SELECT),
                    text(reference, Page.TARGET),
                    text + "/*",
                    reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0));
        }
        LOG.error(
                "A page of {} cannot be reached: its service property {} is \"{}\", and not a path such as \"/status\"",
                reference.getBundle(),
                Page.PATH,
                path);
        return Optional.empty();
    }

    private static String text(ServiceReference<Page> reference, String property) {
        return reference.getProperty(property) instanceof String text ? text : "";
    }
}
