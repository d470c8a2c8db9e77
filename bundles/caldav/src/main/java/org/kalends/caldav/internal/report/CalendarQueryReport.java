/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.filter.CalendarFilter;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.ObjectSearch;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:calendar-query}, RFC 4791 section 7.8, of a calendar, an object, or a home. Depth 0 on a calendar, which would match
 * nothing ever but is what some clients send, is taken for depth 1, and depth 1 on a home for infinity.
 */
@Component
public final class CalendarQueryReport implements Report {
    @Override
    public QName name() {
        return CalDavNames.CALENDAR_QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.holds(resource);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        XmlElement asked = body.child(CalDavNames.FILTER)
                .orElseThrow(() -> DavException.of(
                        CalDavPreconditions.VALID_FILTER, "A calendar-query says by a filter what it is about."));
        CalendarFilter filter = CalendarFilter.parse(asked);
        WantedData.check(body);
        List<ObjectSearch> searches = new ArrayList<>();
        for (Resource place : places(resource, request)) {
            MatchingObjects wanted = new MatchingObjects(filter, FloatingZone.of(body, place, request.actor()));
            searches.add(new ObjectSearch(wanted, QueryScope.of(place).orElseThrow(), request.clock()));
        }
        MultiStatusWriter out = response.multiStatus(WantedData.selection(body));
        for (ObjectSearch search : searches) {
            search.forEach(out.parts(), out::resource);
        }
        out.finish();
    }

    /** Where to look: at the resource itself, or in the calendars of a home. */
    private static List<Resource> places(Resource resource, DavRequest request) throws DavException {
        if (!Calendars.isHome(resource)) {
            return List.of(resource);
        }
        if (!(resource instanceof Collection home) || request.depth(Depth.ZERO) == Depth.ZERO) {
            return List.of();
        }
        try (Stream<? extends Resource> members = home.members(Set.of())) {
            return members.filter(Calendars::isCalendar)
                    .filter(calendar -> calendar.privileges(request.actor()).contains(Privilege.READ))
                    .<Resource>map(calendar -> calendar)
                    .toList();
        }
    }
}
