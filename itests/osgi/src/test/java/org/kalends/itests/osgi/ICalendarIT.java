/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.util.Configurator;
import org.junit.Test;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.ICalendarValidation;
import org.kalends.icalendar.ICalendarWriter;
import org.kalends.icalendar.MalformedICalendarException;

/** ical4j's model is read and written in the framework as it is anywhere, whatever else is there. */
public class ICalendarIT extends RunningServer {
    private static final String EVENT = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Test//EN",
            "BEGIN:VEVENT",
            "UID:1",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=W. Europe Standard Time:20260601T100000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO",
            "SUMMARY:Tea",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private static Calendar read() throws MalformedICalendarException {
        return new ICalendarReader(10_000).read(EVENT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void anEventShouldBeReadExaminedAndWritten() throws MalformedICalendarException {
        Calendar read = read();

        assertThat(ICalendarValidation.findings(read)).isEmpty();
        assertThat(new String(ICalendarWriter.written(read), StandardCharsets.UTF_8))
                .contains("TZID:Europe/Berlin\r\n", "DTSTART;TZID=Europe/Berlin:20260601T100000\r\n", "WKST=MO");
    }

    @Test
    public void settingsOfAHostShouldNotHold() throws MalformedICalendarException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new HostLoader());
        try {
            assertThat(read().getComponents()).hasSize(1);
            assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                    .contains("false");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    public void theJavaMachineShouldKnowNoZonesOfIt() throws MalformedICalendarException {
        read();

        assertThat(ZoneId.getAvailableZoneIds()).noneMatch(id -> id.startsWith("ical4j"));
    }

    /** A class loader of a host that has settings for another ical4j. */
    private static final class HostLoader extends ClassLoader {
        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals("ical4j.properties")
                    ? new ByteArrayInputStream(
                            "net.fortuna.ical4j.timezone.update.enabled=true".getBytes(StandardCharsets.UTF_8))
                    : null;
        }
    }
}
