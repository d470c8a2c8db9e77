/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.json;

import java.util.List;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Property;

/** One {@code vcalendar} of jCal in pieces, of which the components come one after another (RFC 7265 section 3.3). */
final class JCalStream implements CalendarStream {
    private boolean hasComponents;

    @Override
    public String begin(List<Property> properties) {
        return JCalWriter.beginning(CalendarObject.VCALENDAR, properties);
    }

    @Override
    public String next(Component component) {
        String text = JCalWriter.written(component);
        String separated = hasComponents ? ',' + text : text;
        hasComponents = true;
        return separated;
    }

    @Override
    public String end() {
        return "]]";
    }
}
