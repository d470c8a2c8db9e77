/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.kalends.caldav.internal.data.CalendarDataRequest.Expanded;
import org.kalends.caldav.internal.data.CalendarDataRequest.Limited;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.recurrence.FreeBusyPeriods;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.caldav.internal.zone.StandardZones;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/** Gives an object the form in which it is wanted. */
public final class CalendarDataRenderer {
    private final CalendarDataRequest request;
    private final ZoneRules floating;
    private final Preferences preferences;
    private final ExpansionAllowance allowance;

    /**
     * A renderer for one request.
     *
     * @param request what is wanted
     * @param floating the zone of dates and floating times
     * @param preferences whether the client wants definitions of time zones
     * @param allowance what the request may cost
     */
    public CalendarDataRenderer(
            CalendarDataRequest request, ZoneRules floating, Preferences preferences, ExpansionAllowance allowance) {
        this.request = request;
        this.floating = floating;
        this.preferences = preferences;
        this.allowance = allowance;
    }

    /**
     * The wanted text of an object.
     *
     * @throws MalformedCalendarException when a date, time, duration or rule of it is malformed
     * @throws DavException {@code DAV:number-of-matches-within-limits} when it has too many instances
     */
    public String render(ZonedObject object) throws MalformedCalendarException, DavException {
        Component calendar = object.calendar();
        TimeZones zones = object.zones(floating);
        if (request.recurrences() instanceof Expanded expanded) {
            calendar = new RecurrenceExpansion(object.object(), zones, request.parts(), allowance)
                    .within(expanded.range());
        } else if (request.recurrences() instanceof Limited limited) {
            calendar = new LimitedRecurrenceSet(object.object(), zones).within(limited.range());
        }
        calendar = StandardZones.preferred(calendar, preferences);
        if (request.freeBusy().isPresent()) {
            calendar = withFreeBusy(calendar, request.freeBusy().get(), zones);
        }
        return request.form()
                .written(request.parts().isPresent() ? request.parts().get().of(calendar) : calendar);
    }

    /** RFC 4791 section 9.6.7. */
    private static Component withFreeBusy(Component calendar, TimeRange range, TimeZones zones)
            throws MalformedCalendarException {
        List<Node> content = new ArrayList<>();
        for (Node node : calendar.content()) {
            if (node instanceof Component component && component.name().equals("VFREEBUSY")) {
                content.add(component.withContent(periodsWithin(component, range, zones)));
            } else {
                content.add(node);
            }
        }
        return calendar.withContent(content);
    }

    private static List<Node> periodsWithin(Component freeBusy, TimeRange range, TimeZones zones)
            throws MalformedCalendarException {
        List<Node> kept = new ArrayList<>();
        for (Node node : freeBusy.content()) {
            if (!(node instanceof Property property && property.name().equals("FREEBUSY"))) {
                kept.add(node);
                continue;
            }
            List<String> values = new ArrayList<>();
            for (String value : CalendarTime.values(property)) {
                if (FreeBusyPeriods.period(value, zones).meets(range)) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                kept.add(property.withValue(String.join(",", values)));
            }
        }
        return kept;
    }
}
