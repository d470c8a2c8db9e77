/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.freebusy;

import java.util.Optional;
import org.kalends.caldav.internal.recurrence.Extent;
import org.kalends.caldav.internal.recurrence.FreeBusyPeriods;
import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.icalendar.text.PropertyParameter;

/** Tells the time that stored VFREEBUSYs say is busy (RFC 4791 section 7.10). */
final class PublishedTimes {
    private PublishedTimes() {}

    /**
     * Adds the periods of a VFREEBUSY.
     *
     * @throws MalformedCalendarException when one of them is malformed
     */
    static void addTo(BusyTime busy, Component freeBusy, TimeZones zones) throws MalformedCalendarException {
        for (Property line : freeBusy.properties("FREEBUSY")) {
            Optional<BusyTime.Type> type = type(line);
            if (type.isPresent()) {
                for (String value : CalendarTime.values(line)) {
                    Extent period = FreeBusyPeriods.period(value, zones);
                    busy.add(type.get(), period.from(), period.to());
                }
            }
        }
    }

    /** A word that nobody knows is BUSY (RFC 5545 section 3.2.9). */
    private static Optional<BusyTime.Type> type(Property line) {
        String word = line.parameter("FBTYPE").map(PropertyParameter::text).orElse("BUSY");
        return word.equalsIgnoreCase("FREE")
                ? Optional.empty()
                : BusyTime.Type.of(word).or(() -> Optional.of(BusyTime.Type.BUSY));
    }
}
