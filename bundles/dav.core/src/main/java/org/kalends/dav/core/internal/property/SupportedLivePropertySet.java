/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.property;

import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.embedded.services.LazyService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:supported-live-property-set}, RFC 3253 section 3.1.4: the properties of which the server knows what they mean.
 * They are asked for when this one is, as it is one of them.
 */
@Component
public final class SupportedLivePropertySet implements LiveProperty {
    private final LazyService<LiveProperties> properties;

    @Activate
    public SupportedLivePropertySet(BundleContext bundle, @Reference ServiceReference<LiveProperties> properties) {
        this.properties = new LazyService<>(bundle, properties);
    }

    @Override
    public QName name() {
        return DavNames.dav("supported-live-property-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public void write(PropertyContext context, XmlOut out) throws DavException {
        properties.use(LiveProperties::all, DavException::notReady).stream()
                .filter(property -> property.appliesTo(context.resource()))
                .forEach(property -> write(property, out));
    }

    private static void write(LiveProperty property, XmlOut out) {
        out.open(DavNames.dav("supported-live-property")).open(DavNames.PROP).empty(property.name());
        out.close().close();
    }
}
