/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.filter.TimeRangeElement;
import org.kalends.caldav.internal.kind.Calendars;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.text.MalformedCalendarException;
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
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.KindIs;
import org.kalends.storage.api.IndexCondition.Overlaps;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Selection;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code CALDAV:free-busy-query}, RFC 4791 section 7.10: when the events of a calendar make its owner busy. */
@Component(service = Report.class)
public final class FreeBusyQueryReport implements Report {
    private static final Logger LOG = LoggerFactory.getLogger(FreeBusyQueryReport.class);
    private static final int MAX_PERIODS = 200_000;

    private final Clock clock;

    /** The report as of now. */
    public FreeBusyQueryReport() {
        this(Clock.systemUTC());
    }

    FreeBusyQueryReport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public QName name() {
        return CalDavNames.FREE_BUSY_QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return Calendars.isCalendar(resource);
    }

    @Override
    public Privilege privilege() {
        return Calendars.READ_FREE_BUSY;
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        TimeRange range = range(body);
        BusyTime busy = new BusyTime(range);
        EventTimes times = new EventTimes(range, FloatingZone.of(body, resource, request.actor()));
        Selection events = new Selection.Matching(
                new AllOf(List.of(new KindIs("VEVENT"), new Overlaps(range.start(), range.end()))));
        try (Stream<Item> items = ((StoredMembers) resource).regardless(events, Set.of(ItemPart.OCTETS))) {
            for (Iterator<Item> each = items.iterator(); each.hasNext(); ) {
                request.clock().check();
                add(each.next(), times, busy);
                if (busy.size() > MAX_PERIODS) {
                    throw DavException.of(
                            Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                            "There are too many busy periods in this range.");
                }
            }
        }
        String text = busy.calendar(clock.instant()).text();
        response.octets(200, "text/calendar; charset=utf-8; component=VFREEBUSY", Octets.utf8(text));
    }

    private static TimeRange range(XmlElement body) throws DavException {
        XmlElement element = body.child(CalDavNames.TIME_RANGE)
                .filter(range -> range.attribute("start").isPresent()
                        && range.attribute("end").isPresent())
                .orElseThrow(() -> DavException.of(400, "A free-busy-query has a time-range with start and end."));
        return TimeRangeElement.parse(element, message -> DavException.of(400, message));
    }

    /** An object that cannot be read takes no time, and does not keep the others from being told. */
    private static void add(Item item, EventTimes times, BusyTime busy) {
        try {
            ZonedObject object = ZonedObject.read(item.octets().orElseThrow().text());
            if (!times.addTo(busy, object)) {
                LOG.debug("{} in {} has too many instances for all to be told", item.name(), item.collection());
            }
        } catch (MalformedCalendarException e) {
            LOG.warn("{} in {} is left out of busy time: {}", item.name(), item.collection(), e.getMessage());
        }
    }
}
