/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.Optional;
import org.kalends.caldav.internal.time.NamedZones;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarOutline.Calendar;
import org.kalends.icalendar.text.CalendarOutline.Member;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.zone.ZoneNames;

/** The time zones that a calendar in a file defines. */
final class CalendarZones {
    private final NamedZones<Member> zones = new NamedZones<>();

    private CalendarZones() {}

    static CalendarZones of(Calendar calendar) {
        CalendarZones found = new CalendarZones();
        calendar.parts().forEach(part -> {
            if (part instanceof Member member && member.name().equals(CalendarObject.VTIMEZONE)) {
                found.add(member);
            }
        });
        return found;
    }

    private void add(Member zone) {
        if (isUseful(zone)) {
            zone.property("TZID").ifPresent(tzid -> zones.add(tzid, zone));
        }
    }

    /** A malformed zone that everybody knows by its name is not worth the objects that refer to it. */
    static boolean isUseful(Member zone) {
        return isReadable(zone)
                || zone.property("TZID")
                        .flatMap(tzid -> ZoneNames.find(NamedZones.name(tzid)))
                        .isEmpty();
    }

    private static boolean isReadable(Member zone) {
        try {
            return CalendarReader.read(zone.text()).size() == 1;
        } catch (MalformedCalendarException e) {
            return false;
        }
    }

    /** The definition that a time means by its {@code TZID}. */
    Optional<Member> find(String tzid) {
        return zones.find(tzid);
    }
}
