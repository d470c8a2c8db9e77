/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.Optional;
import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.CalendarOutline;
import org.kalends.icalendar.text.CalendarOutline.Calendar;
import org.kalends.icalendar.text.CalendarOutline.Member;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/**
 * The objects of a calendar in one {@code VCALENDAR}. Their components stand in it as they are stored; each time zone is defined once,
 * before the first component that refers to it.
 */
final class JoinedCalendar implements JoinedObjects {
    private final CalendarHead head;
    private final JoinedZones zones = new JoinedZones();

    /** A file with these properties. */
    JoinedCalendar(CalendarHead head) {
        this.head = head;
    }

    @Override
    public String begin() {
        return "BEGIN:" + CalendarObject.VCALENDAR + "\r\n" + head.text();
    }

    @Override
    public String next(Octets object) throws MalformedCalendarException {
        StringBuilder text = new StringBuilder(object.length());
        for (Calendar calendar : CalendarOutline.of(object.text()).calendars()) {
            CalendarZones defined = CalendarZones.of(calendar);
            for (CalendarOutline.Part part : calendar.parts()) {
                if (part instanceof Member member && !member.name().equals(CalendarObject.VTIMEZONE)) {
                    append(member, defined, text);
                }
            }
        }
        return text.toString();
    }

    private void append(Member member, CalendarZones defined, StringBuilder text) throws MalformedCalendarException {
        Optional<Component> renamed = Optional.empty();
        for (String tzid : member.zones()) {
            JoinedZones.Entry entry = zones.entry(tzid, defined.find(tzid));
            text.append(entry.definition());
            if (!entry.name().equals(tzid)) {
                Component component = renamed.isPresent() ? renamed.get() : single(member);
                renamed = Optional.of(component.withParameter("TZID", tzid, entry.name()));
            }
        }
        String lines = renamed.map(Component::text).orElse(member.text());
        text.append(lines);
        if (!lines.endsWith("\n")) {
            text.append("\r\n");
        }
    }

    private static Component single(Member member) throws MalformedCalendarException {
        return CalendarReader.read(member.text()).get(0);
    }

    @Override
    public String end() {
        return "END:" + CalendarObject.VCALENDAR + "\r\n";
    }
}
