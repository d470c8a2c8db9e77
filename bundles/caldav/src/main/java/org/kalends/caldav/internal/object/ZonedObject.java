/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.object;

import java.time.zone.ZoneRules;
import java.util.List;
import org.kalends.caldav.internal.time.ObjectZones;
import org.kalends.caldav.internal.time.TimeZones;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/**
 * A calendar object with its time zones, which are built once however many ask about its times. For one thread.
 *
 * @param object the object
 * @param zones what its TZIDs mean
 */
public record ZonedObject(CalendarObject object, ObjectZones zones) {
    /** An object with the zones that it defines. */
    public static ZonedObject of(CalendarObject object) {
        return new ZonedObject(object, new ObjectZones(object.calendar()));
    }

    /**
     * Reads an object.
     *
     * @throws MalformedCalendarException when the text is not one {@code VCALENDAR}
     */
    public static ZonedObject read(String text) throws MalformedCalendarException {
        return of(CalendarObject.read(text));
    }

    /** Its {@code VCALENDAR}. */
    public Component calendar() {
        return object.calendar();
    }

    /** What it is about. */
    public List<Component> components() {
        return object.components();
    }

    /**
     * What its times mean.
     *
     * @param floating the zone of dates and floating times
     */
    public TimeZones zones(ZoneRules floating) {
        return new TimeZones(zones, floating);
    }
}
