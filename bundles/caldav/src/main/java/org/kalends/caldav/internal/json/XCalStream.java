/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.List;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/** One {@code vcalendar} of xCal in pieces (RFC 6321 section 3.2). */
final class XCalStream implements CalendarStream {
    @Override
    public String begin(List<Property> properties) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<icalendar xmlns=\"" + XCalNames.NAMESPACE
                + "\"><vcalendar>" + XCalWriter.written(properties) + "<components>";
    }

    @Override
    public String next(Component component) {
        return XCalWriter.written(component);
    }

    @Override
    public String end() {
        return "</components></vcalendar></icalendar>";
    }

    /** A calendar as a whole. */
    static String written(Component calendar) {
        XCalStream stream = new XCalStream();
        StringBuilder text = new StringBuilder(stream.begin(calendar.properties()));
        calendar.components().forEach(component -> text.append(stream.next(component)));
        return text.append(stream.end()).toString();
    }
}
