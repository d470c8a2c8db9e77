/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.filter;

import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

/** Compares the dates and times that a property holds with a range (RFC 4791 section 9.7.2). */
final class PropertyTimes {
    private PropertyTimes() {}

    /** Whether one of its dates or times is in the range; a property of another type has none. */
    static boolean meet(Property property, TimeRange range, TimeZones zones) {
        try {
            for (CalendarTime time : CalendarTime.listOf(property)) {
                long from = zones.epoch(time);
                long to = time.isDate() ? zones.epoch(time.at(time.local().plusDays(1))) : from;
                if (range.meets(from, to)) {
                    return true;
                }
            }
            return false;
        } catch (MalformedCalendarException e) {
            return false; // not a date or time, so not in the range
        }
    }
}
