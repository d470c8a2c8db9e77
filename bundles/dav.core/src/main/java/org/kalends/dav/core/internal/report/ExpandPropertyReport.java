/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.io.IOException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.engine.PropertyReadings;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.Item;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:expand-property}, RFC 3253 section 3.8: properties, and the properties of what they refer to. The answer is
 * sent when it is complete, so that one that grows too large is refused as a whole.
 */
@Component
public final class ExpandPropertyReport implements Report {
    private final PropertyReadings readings;

    @Activate
    public ExpandPropertyReport(@Reference PropertyReadings readings) {
        this.readings = readings;
    }

    @Override
    public QName name() {
        return DavNames.dav("expand-property");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public Set<Depth> depths() {
        return Set.of(Depth.ZERO);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        ExpandedProperties asked = ExpandedProperties.in(body, readings, request);
        XmlOut document = new XmlOut().document(DavNames.MULTISTATUS);
        new Expansion(request, document).resource(withParts(resource, asked, request), asked);
        response.xml(207, document.close());
    }

    /** An item was found before it was known what is asked of it. */
    private static Resource withParts(Resource resource, ExpandedProperties asked, DavRequest request)
            throws DavException {
        if (resource.as(Item.class).isEmpty()) {
            return resource;
        }
        return request.resolve(resource.href(), asked.reading().parts())
                .resource()
                .orElseThrow(() -> DavException.of(404, "There is nothing at this address any more."));
    }
}
