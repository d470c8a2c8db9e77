/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import org.kalends.caldav.internal.json.JCalStream;
import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/** The objects of a calendar in one {@code vcalendar} of jCal, each as it would stand in the file of iCalendar. */
final class JoinedJCal implements JoinedObjects {
    private final CalendarHead head;
    private final JoinedCalendar lines;
    private final JCalStream stream = new JCalStream();

    /** A file with these properties. */
    JoinedJCal(CalendarHead head) {
        this.head = head;
        lines = new JoinedCalendar(head);
    }

    @Override
    public String begin() {
        return stream.begin(head.properties());
    }

    @Override
    public String next(Octets object) throws MalformedCalendarException {
        StringBuilder text = new StringBuilder();
        for (Component component : CalendarReader.read(lines.next(object))) {
            text.append(stream.next(component));
        }
        return text.toString();
    }

    @Override
    public String end() {
        return stream.end();
    }
}
