/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Calendar objects in XML (RFC 6321): read and written by clients, stored as iCalendar. */
class XCalIT {
    private static final String XML = "application/calendar+xml";
    private static final String EVENT =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<icalendar xmlns=\"urn:ietf:params:xml:ns:icalendar-2.0\"><vcalendar>"
                    + "<properties><version><text>2.0</text></version><prodid><text>-//t//EN</text></prodid></properties>"
                    + "<components><vevent><properties><uid><text>x</text></uid><dtstamp><date-time>2026-01-01T00:00:00Z</date-time></dtstamp>"
                    + "<dtstart><parameters><tzid><text>Europe/Berlin</text></tzid></parameters><date-time>2027-03-01T10:00:00</date-time></dtstart>"
                    + "<duration><duration>PT1H</duration></duration>"
                    + "<rrule><recur><freq>DAILY</freq><count>3</count></recur></rrule><summary><text>Lunch, &lt;late&gt;</text></summary>"
                    + "</properties></vevent></components></vcalendar></icalendar>";

    private final Client user = Server.client("user1");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private Answer put(String body) {
        return user.sendObject("PUT " + calendar + "x.ics HTTP/1.1\nContent-Type: " + XML + "; charset=utf-8", body);
    }

    private Answer get(String path, String accept) {
        return user.send("GET " + path + " HTTP/1.1\nAccept: " + accept);
    }

    private String query(String more) {
        return Bulk.texts(
                        user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query xmlns='DAV:'"
                                + " xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><C:calendar-data content-type='" + XML
                                + "' version='2.0'>" + more + "</C:calendar-data></prop><C:filter><C:comp-filter"
                                + " name='VCALENDAR'/></C:filter></C:calendar-query>"),
                        "urn:ietf:params:xml:ns:caldav",
                        "calendar-data")
                .get(0);
    }

    @Test
    void whatIsSentInXmlIsStoredAsICalendarAndComesBackInBoth() {
        Answer created = put(EVENT);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("ETag")).isEmpty();
        Answer stored = get(calendar + "x.ics", "text/calendar");
        assertThat(stored.body())
                .contains("DTSTART;TZID=Europe/Berlin:20270301T100000\r\n", "RRULE:FREQ=DAILY;COUNT=3\r\n")
                .contains("SUMMARY:Lunch\\, <late>\r\n");
        Answer xml = get(calendar + "x.ics", "text/calendar;q=0.5, " + XML);
        assertThat(xml.header("Content-Type").orElseThrow()).startsWith(XML);
        assertThat(xml.header("ETag")).isEqualTo(stored.header("ETag"));
        assertThat(xml.header("Vary").orElseThrow()).contains("Accept");
        assertThat(xml.body()).isEqualTo(EVENT);
    }

    @Test
    void reportsTellItWholeInPartAndExpanded() {
        put(EVENT);

        assertThat(query("")).isEqualTo(EVENT);
        assertThat(query("<C:comp name='VCALENDAR'><C:comp name='VEVENT'><C:prop name='SUMMARY'/></C:comp></C:comp>"))
                .contains("<vcalendar><components><vevent><properties><summary><text>Lunch, &lt;late&gt;</text>")
                .doesNotContain("dtstart");
        assertThat(query("<C:expand start='20270302T000000Z' end='20270303T000000Z'/>"))
                .contains("<date-time>2027-03-02T09:00:00Z</date-time>")
                .doesNotContain("rrule");
    }

    @Test
    void aCalendarAsOneFileAndBusyTimeComeInXmlToo() {
        put(EVENT);

        Answer file = get(calendar, XML);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith(XML);
        assertThat(file.body()).contains("<uid><text>x</text></uid>").endsWith("</components></vcalendar></icalendar>");
        Answer busy = user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\nAccept: " + XML
                + "\n\n<C:free-busy-query xmlns:C='urn:ietf:params:xml:ns:caldav'>"
                + "<C:time-range start='20270301T000000Z' end='20270302T000000Z'/></C:free-busy-query>");
        assertThat(busy.header("Content-Type").orElseThrow()).startsWith(XML);
        assertThat(busy.body()).contains("<vfreebusy>", "<period><start>2027-03-01T09:00:00Z</start>");
    }

    @Test
    void severalComeInOneFile() {
        String event = EVENT.substring(EVENT.indexOf("<vevent>"), EVENT.indexOf("</components>"));
        String several = EVENT.replace(event, event + event.replace("<text>x<", "<text>y<"));

        Answer answer = user.sendObject("POST " + calendar + " HTTP/1.1\nContent-Type: " + XML, several);

        assertThat(Bulk.statuses(answer)).containsExactly("200", "200");
        assertThat(user.get(calendar + "y.ics").body()).contains("UID:y\r\n", "SUMMARY:Lunch\\, <late>\r\n");
    }

    @Test
    void theTimeZoneOfACalendarIsSetAndToldInXml() {
        String zone =
                "&lt;icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'>&lt;vcalendar>&lt;components>&lt;vtimezone>"
                        + "&lt;properties>&lt;tzid>&lt;text>Own&lt;/text>&lt;/tzid>&lt;/properties>&lt;components>&lt;standard>&lt;properties>"
                        + "&lt;dtstart>&lt;date-time>1970-01-01T00:00:00&lt;/date-time>&lt;/dtstart>"
                        + "&lt;tzoffsetfrom>&lt;utc-offset>+05:45&lt;/utc-offset>&lt;/tzoffsetfrom>"
                        + "&lt;tzoffsetto>&lt;utc-offset>+05:45&lt;/utc-offset>&lt;/tzoffsetto>"
                        + "&lt;/properties>&lt;/standard>&lt;/components>&lt;/vtimezone>&lt;/components>&lt;/vcalendar>&lt;/icalendar>";
        String property = "<prop><C:calendar-timezone content-type='" + XML + "'>%s</C:calendar-timezone></prop>";
        String names = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>";

        Answer set = user.send("PROPPATCH " + calendar + " HTTP/1.1\n\n<propertyupdate" + names + "<set>"
                + property.formatted(zone) + "</set></propertyupdate>");
        Answer told = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n<propfind" + names
                + property.formatted("") + "</propfind>");

        assertThat(set.body()).contains("200 OK");
        assertThat(told.body())
                .contains("calendar-timezone content-type=\"" + XML + "\"", "utc-offset&gt;+05:45&lt;/utc-offset");
    }

    @Test
    void whatIsNoCalendarIsRefusedWithASentence() {
        String[] bodies = {
            "",
            "<icalendar>",
            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "<icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'/>",
            "<!DOCTYPE icalendar [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                    + EVENT.substring(EVENT.indexOf("<icalendar")).replace("Lunch", "&a;"),
            EVENT.replace("2027-03-01T10", "never"),
            EVENT.replace("<text>x<", "<uri>x&#13;&#10;ATTENDEE:y<").replace("</text></uid>", "</uri></uid>"),
            EVENT.replace("<components>", "<components><vevent>".repeat(70)),
            EVENT.replace("<summary>", "<a/>".repeat(300_000) + "<summary>")
        };
        for (String body : bodies) {
            Answer refused = put(body);
            assertThat(refused.status())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isEqualTo(403);
            assertThat(refused.preconditions()).containsAnyOf("valid-calendar-data", "valid-calendar-object-resource");
        }
        assertThat(get(calendar + "x.ics", "*/*").status()).isEqualTo(404);
    }

    @Test
    void calendarsTellThatTheyTakeIt() {
        Answer told = user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop>"
                + "<supported-calendar-data xmlns='urn:ietf:params:xml:ns:caldav'/></prop></propfind>");

        assertThat(told.body()).contains("content-type=\"" + XML + "\" version=\"2.0\"");
    }
}
