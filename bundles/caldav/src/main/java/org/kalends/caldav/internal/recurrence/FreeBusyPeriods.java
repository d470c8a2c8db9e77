/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.Optional;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/** The periods of a VFREEBUSY (RFC 5545 section 3.8.2.6). */
public final class FreeBusyPeriods {
    private FreeBusyPeriods() {}

    /**
     * Whether a component meets a range (RFC 4791 section 9.9).
     *
     * @throws MalformedCalendarException when a date, time or duration is malformed
     */
    public static boolean meet(Component freeBusy, TimeRange range, TimeZones zones) throws MalformedCalendarException {
        Optional<Property> start = freeBusy.property("DTSTART");
        Optional<Property> end = freeBusy.property("DTEND");
        if (start.isPresent() && end.isPresent()) {
            long from = zones.epoch(CalendarTime.of(start.get()));
            long to = zones.epoch(CalendarTime.of(end.get()));
            return range.meets(from, Math.max(from, to) + 1); // the table includes the end
        }
        for (Property line : freeBusy.properties("FREEBUSY")) {
            for (String value : CalendarTime.values(line)) {
                if (period(value, zones).meets(range)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The extent of a PERIOD value.
     *
     * @throws MalformedCalendarException when it is none
     */
    public static Extent period(String value, TimeZones zones) throws MalformedCalendarException {
        int slash = value.indexOf('/');
        if (slash < 0) {
            throw new MalformedCalendarException("A period has no end.");
        }
        CalendarTime start = CalendarTime.parse(value.substring(0, slash), "");
        Moment begins = Moment.of(start.local(), zones.rules(start));
        long from = begins.epoch();
        String end = value.substring(slash + 1);
        if (end.startsWith("P") || end.startsWith("+P")) {
            NominalDuration duration = NominalDuration.parse(end);
            return new Extent(from, duration.after(begins, zones.rules(start)));
        }
        return new Extent(from, Math.max(from, zones.epoch(CalendarTime.parse(end, ""))));
    }
}
