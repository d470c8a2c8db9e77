/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import org.kalends.caldav.internal.json.CalendarForm;
import org.kalends.caldav.internal.json.CalendarStream;
import org.kalends.dav.api.spi.JoinedObjects;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Octets;

/** The objects of a calendar in one file of another form, each as it would stand in the file of iCalendar. */
final class JoinedForm implements JoinedObjects {
    private final CalendarHead head;
    private final JoinedCalendar lines;
    private final CalendarStream stream;

    /** A file with these properties in a form. */
    JoinedForm(CalendarHead head, CalendarForm form) {
        this.head = head;
        stream = form.stream();
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
