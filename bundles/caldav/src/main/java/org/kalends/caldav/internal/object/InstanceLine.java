/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.object;

import org.kalends.caldav.internal.time.CalendarTime;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.Property;

/** Lines that give instances of a series their dates. */
public final class InstanceLine {
    private InstanceLine() {}

    /** A line with a date or time as it is. */
    public static Property of(String name, CalendarTime time) {
        return time.isDate() ? Property.of(name, "VALUE", "DATE", time.text()) : Property.of(name, time.text());
    }

    /** A line with a date or time, one with a zone in UTC. */
    public static Property universal(String name, CalendarTime time, TimeZones zones) {
        return of(name, time.form() == CalendarTime.Form.ZONED ? utc(zones.epoch(time)) : time);
    }

    /** A moment in UTC. */
    public static CalendarTime utc(long epoch) {
        return new CalendarTime(TimeZones.local(epoch, TimeZones.UTC), CalendarTime.Form.UTC, "");
    }
}
