/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.CalDavNames;
import org.kalends.caldav.internal.CalDavPreconditions;
import org.kalends.caldav.internal.Calendars;
import org.kalends.caldav.internal.FloatingZone;
import org.kalends.caldav.internal.filter.CalendarFilter;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.exchange.DavRequest;
import org.kalends.dav.core.exchange.DavResponse;
import org.kalends.dav.core.exchange.MultiStatusWriter;
import org.kalends.dav.core.exchange.PropertySelection;
import org.kalends.dav.core.resource.Resource;
import org.kalends.dav.core.resource.StoredMembers;
import org.kalends.dav.core.spi.Report;
import org.kalends.dav.core.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-query}, RFC 4791 section 7.8. Depth 0 on a calendar, which would match nothing ever but is what
 * some clients send, is taken for depth 1.
 */
@Component
public final class CalendarQueryReport implements Report {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        XmlElement asked = body.child(CalDavNames.FILTER)
                .orElseThrow(() -> DavException.of(
                        CalDavPreconditions.VALID_FILTER, "A calendar-query says by a filter what it is about."));
        CalendarFilter filter = CalendarFilter.parse(asked);
        WantedData.check(body);
        MatchingObjects matching =
                new MatchingObjects(filter, FloatingZone.of(body, resource, request.actor()), (StoredMembers) resource);
        MultiStatusWriter out = response.multiStatus(PropertySelection.in(body));
        matching.forEach(out.parts(), out::resource);
        out.finish();
    }
}
