/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.io.IOException;
import java.time.Clock;
import java.time.zone.ZoneRules;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.filter.TimeRangeElement;
import org.kalends.caldav.internal.json.CalendarForm;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StoredCollection;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CALDAV:free-busy-query}, RFC 4791 section 7.10: when the owner of a calendar, a home or a principal is busy, or when an object says
 * so.
 */
@Component(service = Report.class)
public final class FreeBusyQueryReport implements Report {
    private static final int MAX_PERIODS = 200_000;

    private final Clock clock;
    private final Supplier<String> newUid;

    /** The report as of now. */
    public FreeBusyQueryReport() {
        this(Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    FreeBusyQueryReport(Clock clock, Supplier<String> newUid) {
        this.clock = clock;
        this.newUid = newUid;
    }

    @Override
    public QName name() {
        return CalDavNames.FREE_BUSY_QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return BusyCalendars.isAskable(resource);
    }

    /** In a home it is asked of each calendar. */
    @Override
    public Privilege privilege(Resource resource) {
        return Calendars.isCalendar(resource) ? Calendars.READ_FREE_BUSY : Privilege.READ;
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        TimeRange range = range(body);
        BusyTime busy = new BusyTime(range);
        Availability availability = new Availability(range);
        if (Calendars.isObject(resource)) {
            ZoneRules floating = FloatingZone.of(body, resource, request.actor());
            new BusyObjects(range, floating, busy, availability).add(read(resource, request));
        } else {
            for (StoredMembers calendar : BusyCalendars.of(resource, request)) {
                ZoneRules floating = FloatingZone.of(body, calendar, request.actor());
                addStored(calendar, new BusyObjects(range, floating, busy, availability), request);
                availability.addStated(calendar.as(StoredCollection.class).orElseThrow(), floating);
            }
        }
        availability.addTo(busy);
        CalendarForm form = CalendarForm.accepted(request.header("Accept"));
        response.header("Vary", "Accept");
        response.octets(
                200,
                form.mediaType() + "; charset=utf-8; component=VFREEBUSY",
                Octets.utf8(form.written(busy.calendar(newUid.get(), clock.instant()))));
    }

    private static Item read(Resource object, DavRequest request) throws DavException {
        return request.resolve(object.href(), Set.of(ItemPart.OCTETS))
                .resource()
                .flatMap(found -> found.as(Item.class))
                .orElseThrow(() -> DavException.of(404, "The object has gone."));
    }

    private static void addStored(StoredMembers calendar, BusyObjects objects, DavRequest request)
            throws DavException, IOException {
        try (Stream<Item> items = calendar.regardless(objects.selection(), Set.of(ItemPart.OCTETS))) {
            for (Iterator<Item> each = items.iterator(); each.hasNext(); ) {
                request.clock().check();
                objects.add(each.next());
                if (objects.size() > MAX_PERIODS) {
                    throw DavException.of(
                            Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                            "There are too many busy periods in this range.");
                }
            }
        }
    }

    private static TimeRange range(XmlElement body) throws DavException {
        XmlElement element = body.child(CalDavNames.TIME_RANGE)
                .filter(range -> range.attribute("start").isPresent()
                        && range.attribute("end").isPresent())
                .orElseThrow(() -> DavException.of(400, "A free-busy-query has a time-range with start and end."));
        return TimeRangeElement.parse(element, message -> DavException.of(400, message));
    }
}
