/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.CalendarCollectionType;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.engine.Multiget;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code CALDAV:calendar-multiget}, RFC 4791 section 7.9. */
@Component(service = Report.class)
public final class CalendarMultigetReport implements Report {
    private final CalendarCollectionType type;
    private final Multiget multiget;

    @Activate
    public CalendarMultigetReport(@Reference CalendarCollectionType type, @Reference Multiget multiget) {
        this.type = type;
        this.multiget = multiget;
    }

    @Override
    public QName name() {
        return CalDavNames.CALENDAR_MULTIGET;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.holds(resource);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        WantedData.check(body);
        multiget.run(body, type, request, response);
    }
}
