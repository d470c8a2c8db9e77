/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** What is calendar data, what is none, and what is asked of it (RFC 4791 sections 5.3.2.1, 7.8, 7.9). */
class CalendarDataIT {
    private static final String NAMESPACES = " xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";

    private final Client user = Server.client("user1");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private Answer put(String type, String body) {
        return user.sendObject("PUT " + calendar + "a.ics HTTP/1.1\nContent-Type: " + type, body);
    }

    private Answer query(String wanted, String filter) {
        return user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query" + NAMESPACES + "><prop>"
                + wanted + "</prop><C:filter><C:comp-filter name='VCALENDAR'>" + filter
                + "</C:comp-filter></C:filter></C:calendar-query>");
    }

    @Test
    void whatIsOfAnotherTypeIsNotSupported() {
        String card = Samples.card("a", "Anna");

        assertThat(put("text/vcard", card).preconditions()).containsExactly("supported-calendar-data");
        assertThat(put("text/plain", "hello").preconditions()).containsExactly("supported-calendar-data");
        assertThat(put("application/event+json", "{}").preconditions()).containsExactly("supported-calendar-data");
        assertThat(put("text/calendar", card).preconditions()).containsExactly("valid-calendar-data");
        assertThat(put("text/calendar", "hello").preconditions()).containsExactly("valid-calendar-data");
        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml; charset=utf-8", "text/plain", "application/octet-stream"})
    void calendarDataIsKnownUnderTheTypesThatClientsGiveIt(String type) {
        assertThat(put(type, Samples.event("a", "A", 1)).status()).isEqualTo(201);
    }

    @Test
    void whatStandsBesideAnEventByAnExtensionIsKept() {
        String event =
                Samples.event("a", "A", 1).replace("END:VCALENDAR", "BEGIN:X-NOTES\nX-A:1\nEND:X-NOTES\nEND:VCALENDAR");

        Samples.put(user, calendar + "a.ics", event);

        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").body()).contains("BEGIN:X-NOTES", "X-A:1");
    }

    @Test
    void aBlankLineInAFoldedOneIsTakenOut() {
        Answer answer = put("text/calendar", Samples.event("a", "A\n\n  and B", 1));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").body()).contains("SUMMARY:A\r\n  and B\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-type='text/vcard'",
                "content-type='application/event+json' version='2.0'",
                "version='1.0'",
                "content-type='text/calendar' version='3.0'"
            })
    void dataInAFormatThatIsNotServedIsRefused(String attributes) {
        String wanted = "<C:calendar-data " + attributes + "/>";
        Answer multiget = user.send("REPORT " + calendar + " HTTP/1.1\n\n<C:calendar-multiget" + NAMESPACES + "><prop>"
                + wanted + "</prop><href>" + calendar + "a.ics</href></C:calendar-multiget>");

        for (Answer answer : new Answer[] {multiget, query(wanted, "")}) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.preconditions()).containsExactly("supported-calendar-data");
        }
    }

    @ParameterizedTest
    @CsvSource({"20270310T103000Z, 20270310T104000Z, event", "20270312T000000Z, 20270313T000000Z, task"})
    void aRangeForTheCalendarFindsWhateverIsInIt(String start, String end, String found) {
        Samples.put(user, calendar + "event.ics", Samples.event("event", "Event", 10));
        Samples.put(
                user, calendar + "task.ics", Samples.task("task").replace("SUMMARY", "DUE:20270312T120000Z\nSUMMARY"));

        MultiStatus answer = query("<getetag/>", "<C:time-range start='" + start + "' end='" + end + "'/>")
                .multiStatus();

        assertThat(answer.responses()).containsOnlyKeys(calendar + found + ".ics");
    }

    @Test
    void aFilterThatAsksTooMuchIsNotSupported() {
        String condition = "<C:comp-filter name='VEVENT'><C:prop-filter name='SUMMARY'><C:text-match>%s</C:text-match>"
                + "</C:prop-filter></C:comp-filter>";

        assertThat(query("<getetag/>", condition.formatted("x").repeat(26)).preconditions())
                .containsExactly("supported-filter");
        assertThat(query("<getetag/>", condition.formatted("x".repeat(2_000))).preconditions())
                .containsExactly("supported-filter");
    }
}
