/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.PropertyWriter;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/**
 * {@code DAV:lockdiscovery}, RFC 4918 section 15.8. Not in {@code allprop}, though section 9.1 would have it: it costs a
 * question to the store for each collection, and no client of calendars looks at it there.
 */
@Component
public final class LockDiscovery implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("lockdiscovery");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return StoredPlace.of(resource).isPresent();
    }

    @Override
    public PropertyWriter prepared(XmlElement requested, Actor actor) {
        KnownLocks known = new KnownLocks();
        return (context, out) -> write(context, known, out);
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        write(context, new KnownLocks(), out);
    }

    private static void write(PropertyContext context, KnownLocks known, XmlOut out) {
        StoredPlace place = StoredPlace.of(context.resource()).orElseThrow();
        ActiveLocks.write(known.covering(context.resource(), place), place, context.urls(), out);
    }
}
