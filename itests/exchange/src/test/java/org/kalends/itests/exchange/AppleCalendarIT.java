/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What calendar programs of Apple and Mozilla say beyond the standards, and want to find again. */
class AppleCalendarIT {
    private static final String NAMES = "xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";

    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(owner);
    }

    private static String event(String head, String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\n" + head + "BEGIN:VEVENT\r\nUID:a\r\n"
                + "DTSTAMP:20260101T000000Z\r\nDTSTART:20310105T100000Z\r\nSUMMARY:Doctor\r\n" + lines
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private void put(String object) {
        Answer answer = owner.sendObject("PUT " + calendar + "a.ics HTTP/1.1\nContent-Type: text/calendar", object);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-alarm-vevent-datetime",
                "default-alarm-vevent-date",
                "default-alarm-vtodo-datetime",
                "default-alarm-vtodo-date"
            })
    void aCalendarKeepsTheAlarmThatIsGivenToWhatIsNewInIt(String property) {
        String alarm = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM\n";

        for (String place : new String[] {calendar, "/dav/caldav/"}) {
            assertThat(set(place, property, "soon")).as(place).isEqualTo(403);
            assertThat(set(place, property, alarm)).as(place).isEqualTo(200);
            assertThat(told(place, property).text(property)).as(place).contains("TRIGGER:-PT15M");
            assertThat(set(place, property, "")).as(place).isEqualTo(200);
            assertThat(told(place, property).text(property)).as(place).isEmpty();
        }
    }

    private MultiStatus.Response told(String place, String property) {
        return owner.send("PROPFIND " + place + " HTTP/1.1\nDepth: 0\n\n<propfind " + NAMES + "><prop><C:" + property
                        + "/></prop></propfind>")
                .multiStatus()
                .at(place);
    }

    private int set(String place, String property, String value) {
        return owner.send("PROPPATCH " + place + " HTTP/1.1\n\n<propertyupdate " + NAMES + "><set><prop><C:" + property
                        + ">" + value + "</C:" + property + "></prop></set></propertyupdate>")
                .multiStatus()
                .at(place)
                .status(property);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VALARM\r\nX-WR-ALARMUID:A\r\nUID:A\r\nTRIGGER;VALUE=DATE-TIME:19760401T005545Z\r\nACTION:NONE\r\n"
                        + "X-APPLE-LOCAL-DEFAULT-ALARM:TRUE\r\nX-APPLE-DEFAULT-ALARM:TRUE\r\nEND:VALARM\r\n",
                "X-MOZ-LASTACK:20310105T095000Z\r\nX-MOZ-SNOOZE-TIME:20310105T100500Z\r\n"
                        + "X-MOZ-SNOOZE-TIME-1925042400000000:20310105T100500Z\r\nX-MOZ-GENERATION:3\r\n",
                "BEGIN:VALARM\r\nUID:B\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nACKNOWLEDGED:20310105T095500Z\r\n"
                        + "RELATED-TO;RELTYPE=SNOOZE:A\r\nPROXIMITY:DEPART\r\nEND:VALARM\r\n",
                "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=\"Main Street 1\\\\nTown\";X-APPLE-RADIUS=72;"
                        + "X-TITLE=Doctor:geo:52.5,13.4\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n"
            })
    void whatTheyAddComesBackAsItWasSent(String lines) {
        String sent = event("", lines);
        put(sent);

        assertThat(owner.send("GET " + calendar + "a.ics HTTP/1.1").body()).isEqualTo(sent);
    }

    @Test
    void whoIsToSeeAnEventMayBeSaidOfTheWholeObject() {
        assertThat(owner.send("OPTIONS " + calendar + " HTTP/1.1").header("DAV").orElseThrow())
                .contains("calendarserver-private-events");
        owner.send("ACL " + calendar
                + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal><href>/dav/principals/users/2/</href>"
                + "</principal><grant><privilege><read/></privilege></grant></ace></acl>");
        String shared = calendar.replace("/caldav/", "/caldav/users/1/") + "a.ics";

        put(event("X-CALENDARSERVER-ACCESS:CONFIDENTIAL\r\n", ""));
        assertThat(other.send("GET " + shared + " HTTP/1.1").body())
                .contains("SUMMARY:Busy")
                .doesNotContain("Doctor");
        owner.send("DELETE " + calendar + "a.ics HTTP/1.1");
        put(event("X-CALENDARSERVER-ACCESS:PRIVATE\r\n", "CLASS:PUBLIC\r\n"));
        assertThat(other.send("GET " + shared + " HTTP/1.1").status()).isEqualTo(404);
    }
}
