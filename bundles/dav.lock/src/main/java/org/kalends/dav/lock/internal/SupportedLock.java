/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.lock.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredPlace;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code DAV:supportedlock}, RFC 4918 section 15.10: exclusive and shared write locks. */
@Component
public final class SupportedLock implements LiveProperty {
    @Override
    public QName name() {
        return DavNames.dav("supportedlock");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return StoredPlace.of(resource).isPresent();
    }

    @Override
    public boolean inAllprop() {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) {
        for (String scope : new String[] {"exclusive", "shared"}) {
            out.open(DavNames.dav("lockentry"));
            out.open(DavNames.dav("lockscope")).empty(DavNames.dav(scope)).close();
            out.open(DavNames.dav("locktype")).empty(DavNames.dav("write")).close();
            out.close();
        }
    }
}
