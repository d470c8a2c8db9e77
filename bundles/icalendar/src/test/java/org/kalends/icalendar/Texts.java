/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;

/** iCalendar to read, line by line. */
final class Texts {
    private static final ICalendarReader READER = new ICalendarReader(1 << 20);

    private Texts() {}

    static byte[] octets(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** An event with these lines beside what it must have. */
    static byte[] event(String... lines) {
        return octets(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Test//EN",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTAMP:20260101T000000Z",
                String.join("\r\n", lines),
                "END:VEVENT",
                "END:VCALENDAR");
    }

    static Calendar read(byte[] octets) throws MalformedICalendarException {
        return READER.read(octets);
    }

    static String written(Calendar calendar) {
        return new String(ICalendarWriter.written(calendar), StandardCharsets.UTF_8);
    }
}
