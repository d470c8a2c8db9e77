/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.AppleNames;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.zone.FloatingZone;
import org.kalends.dav.api.resource.Resource;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Property;

/**
 * What a file says of the calendar it is made of (RFC 7986 section 5), also by the names that programs had for it before.
 *
 * @param properties the properties of the {@code VCALENDAR}
 */
record CalendarHead(List<Property> properties) {
    CalendarHead {
        properties = List.copyOf(properties);
    }

    /**
     * The head for a calendar.
     *
     * @param name what whoever asks sees it called
     */
    static CalendarHead of(Resource calendar, String name) {
        List<Property> properties = new ArrayList<>(
                List.of(CalendarObject.VERSION, CalendarObject.PRODID, Property.of("CALSCALE", "GREGORIAN")));
        add(properties, Optional.of(name), "NAME", "X-WR-CALNAME");
        add(properties, stored(calendar, CalDavNames.CALENDAR_DESCRIPTION), "DESCRIPTION", "X-WR-CALDESC");
        add(properties, stored(calendar, CalDavNames.CALENDAR_TIMEZONE_ID), "X-WR-TIMEZONE");
        Optional<String> color = stored(calendar, AppleNames.CALENDAR_COLOR);
        add(properties, color, "X-APPLE-CALENDAR-COLOR");
        // COLOR takes the names of CSS alone (RFC 7986 section 5.9)
        add(properties, color.filter(value -> !value.startsWith("#")), "COLOR");
        return new CalendarHead(properties);
    }

    private static Optional<String> stored(Resource calendar, QName property) {
        return FloatingZone.stored(calendar, property).filter(text -> !text.isBlank());
    }

    private static void add(List<Property> properties, Optional<String> text, String... names) {
        for (String name : names) {
            text.ifPresent(value -> properties.add(Property.ofText(name, value)));
        }
    }

    /** Its content lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        properties.forEach(property -> property.appendTo(text));
        return text.toString();
    }
}
