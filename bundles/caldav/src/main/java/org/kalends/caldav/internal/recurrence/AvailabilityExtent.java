/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import java.util.Optional;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.Moment;
import org.kalends.caldav.internal.time.NominalDuration;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Span;

/** The time that a VAVAILABILITY is about (RFC 7953 section 3.1). */
public final class AvailabilityExtent {
    private AvailabilityExtent() {}

    /**
     * The extent of a component; without a limit where it has no start or no end.
     *
     * @throws MalformedCalendarException when a date, time or duration is malformed
     */
    public static Extent of(Component availability, TimeZones zones) throws MalformedCalendarException {
        Optional<Property> start = availability.property("DTSTART");
        Optional<Property> end = availability.property("DTEND");
        Optional<Property> duration = availability.property("DURATION");
        if (start.isEmpty()) {
            long to = end.isPresent() ? zones.epoch(CalendarTime.of(end.get())) : Span.UNBOUNDED_END;
            return new Extent(Span.UNBOUNDED_START, to);
        }
        CalendarTime first = CalendarTime.of(start.get());
        Moment begins = Moment.of(first.local(), zones.rules(first));
        long from = begins.epoch();
        if (end.isPresent()) {
            return new Extent(from, Math.max(from, zones.epoch(CalendarTime.of(end.get()))));
        }
        return duration.isPresent()
                ? new Extent(
                        from,
                        Math.max(
                                from,
                                NominalDuration.parse(duration.get().value()).after(begins, zones.rules(first))))
                : new Extent(from, Span.UNBOUNDED_END);
    }
}
