/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.Finding;
import org.kalends.icalendar.ICalendarReader;
import org.kalends.icalendar.ICalendarValidation;
import org.kalends.icalendar.MalformedICalendarException;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** What the server writes itself, and not as a client has sent it, is iCalendar to the rules of somebody else. */
class ValidCalendarsIT {
    private static final String NAMES = "xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";
    private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final String ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Now\nTRIGGER:-PT10M\nEND:VALARM\n";
    private static final String OVERRIDE = "BEGIN:VEVENT\nUID:s\nDTSTAMP:20260101T000000Z\n"
            + "RECURRENCE-ID;TZID=Europe/Berlin:20270302T100000\nDTSTART;TZID=Europe/Berlin:20270302T120000\n"
            + "SUMMARY:Later\nEND:VEVENT\n";

    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;
    private String shared;

    @BeforeEach
    void filledCalendar() {
        calendar = Samples.newCalendar(owner);
        shared = calendar.replace("/caldav/", "/caldav/users/1/");
        owner.send(
                "ACL " + calendar
                        + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal><href>/dav/principals/users/2/</href>"
                        + "</principal><grant><privilege><read/></privilege><privilege><write/></privilege></grant></ace></acl>");
        Samples.put(owner, calendar + "s.ics", series());
        Samples.put(
                owner,
                calendar + "c.ics",
                Samples.event("c", "Secret", 3).replace("END:VEVENT", "CLASS:CONFIDENTIAL\n" + ALARM + "END:VEVENT"));
        Samples.put(
                owner,
                calendar + "d.ics",
                Samples.event("d", "Day", 4)
                        .replace("DTSTART:20270304T100000Z", "DTSTART;VALUE=DATE:20270304")
                        .replace("DTEND:20270304T110000Z\n", "RRULE:FREQ=DAILY;COUNT=3\n"));
    }

    private static String series() {
        return Samples.event("s", "Series", 1)
                .replace("DTSTART:20270301T100000Z", "DTSTART;TZID=Europe/Berlin:20270301T100000")
                .replace("DTEND:20270301T110000Z", "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5")
                .replace("END:VEVENT\n", "COLOR:teal\n" + ALARM + "END:VEVENT\n" + OVERRIDE);
    }

    private static void assertValid(String text) {
        try {
            List<Finding> found = ICalendarValidation.findings(
                    new ICalendarReader(1_000_000).read(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(found).as(text).isEmpty();
        } catch (MalformedICalendarException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<String> data(Client client, String path, String wanted) {
        return Bulk.texts(
                client.send("REPORT " + path + " HTTP/1.1\nDepth: 1\nCalDAV-Timezones: T\n\n<C:calendar-query " + NAMES
                        + "><prop><C:calendar-data>" + wanted
                        + "</C:calendar-data></prop><C:filter><C:comp-filter name='VCALENDAR'/></C:filter>"
                        + "</C:calendar-query>"),
                CALDAV,
                "calendar-data");
    }

    @Test
    void aCalendarAsOneFileIsValid() {
        assertValid(owner.get(calendar).body());
        assertValid(other.get(shared).body());
    }

    @Test
    void instancesPartsAndWhatOthersSeeAreValid() {
        String range = " start='20270301T000000Z' end='20270401T000000Z'/>";
        for (String wanted : List.of("", "<C:expand" + range, "<C:limit-recurrence-set" + range)) {
            assertThat(data(owner, calendar, wanted)).hasSize(3).allSatisfy(ValidCalendarsIT::assertValid);
            assertThat(data(other, shared, wanted)).hasSize(3).allSatisfy(ValidCalendarsIT::assertValid);
        }
    }

    @Test
    void whatWasSentWithAlarmsOfOnesOwnOrInJsonOrXmlIsValid() {
        other.put(shared + "s.ics", series().replace("-PT10M", "-P1D"));
        assertValid(other.get(shared + "s.ics").body());
        assertValid(owner.get(calendar + "s.ics").body());
        for (String form : List.of("application/calendar+json", "application/calendar+xml")) {
            String told = owner.send("GET " + calendar + "s.ics HTTP/1.1\nAccept: " + form)
                    .body();
            owner.send("DELETE " + calendar + "s.ics HTTP/1.1");
            assertThat(owner.sendObject("PUT " + calendar + "s.ics HTTP/1.1\nContent-Type: " + form, told)
                            .status())
                    .isEqualTo(201);
            assertValid(owner.get(calendar + "s.ics").body());
        }
    }

    @Test
    void busyTimeIsValid() {
        assertValid(owner.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<C:free-busy-query " + NAMES
                        + "><C:time-range start='20270301T000000Z' end='20270401T000000Z'/></C:free-busy-query>")
                .body());
    }

    @Test
    void whatWasImportedIsValid() {
        String into = Samples.newCalendar(owner);
        owner.sendObject(
                "POST " + into + " HTTP/1.1\nContent-Type: text/calendar",
                series().replace("VERSION:2.0\n", "VERSION:2.0\nMETHOD:PUBLISH\n")
                        .replace("DESCRIPTION:Now", "DESCRIPTION:Now\u0007"));

        assertThat(data(owner, into, "")).hasSize(1).allSatisfy(ValidCalendarsIT::assertValid);
    }
}
