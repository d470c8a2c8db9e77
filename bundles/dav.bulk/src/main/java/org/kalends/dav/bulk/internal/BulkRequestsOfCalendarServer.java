/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.spi.LiveProperty;
import org.osgi.service.component.annotations.Component;

/** {@code CS:bulk-requests}: the same under the name by which some clients ask. */
@Component(service = LiveProperty.class)
public final class BulkRequestsOfCalendarServer extends BulkRequests {
    @Override
    public QName name() {
        return CalendarServerNames.cs("bulk-requests");
    }
}
