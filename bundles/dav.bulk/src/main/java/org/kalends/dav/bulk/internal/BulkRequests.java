/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.LiveProperty;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Component;

/** {@code bulk-requests}, calendarserver-bulk-change: which bulk requests a collection takes, and how large ones. */
@Component
public class BulkRequests implements LiveProperty {
    @Override
    public QName name() {
        return BulkNames.BULK_REQUESTS;
    }

    @Override
    public final boolean appliesTo(Resource resource) {
        return BulkPlace.isOne(resource);
    }

    @Override
    public final void write(PropertyContext context, XmlOut out) {
        write(BulkNames.SIMPLE, BulkLimits.MAX_OBJECTS, out);
        write(BulkNames.CRUD, BulkLimits.MAX_RESOURCES, out);
    }

    private static void write(QName kind, int most, XmlOut out) {
        out.open(kind);
        out.element(BulkNames.MAX_RESOURCES, String.valueOf(most));
        out.element(BulkNames.MAX_BYTES, String.valueOf(BulkLimits.MAX_BYTES));
        out.close();
    }
}
