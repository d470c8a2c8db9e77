/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.photo;

import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.Resolver;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Target;
import org.kalends.storage.api.ItemPart;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The resolver, asked for whenever it is needed and not before: it waits for those who serve areas, one of which is this
 * bundle's.
 */
record LazyResolver(BundleContext bundle, ServiceReference<Resolver> reference) implements Resolver {
    @Override
    public Target resolve(Href href, Actor actor, Set<ItemPart> parts) throws DavException {
        Resolver resolver = bundle.getService(reference);
        if (resolver == null) {
            throw DavException.notReady();
        }
        try {
            return resolver.resolve(href, actor, parts);
        } finally {
            bundle.ungetService(reference);
        }
    }
}
