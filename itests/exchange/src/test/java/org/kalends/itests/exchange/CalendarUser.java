/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;

/**
 * Somebody with calendars who invites and is invited.
 *
 * @param client how that person's program speaks with the server
 * @param address the calendar address
 */
record CalendarUser(Client client, String address) {
    private static final String CALDAV = "xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";
    static final String INBOX = "/dav/caldav/schedule-inbox/";
    static final String OUTBOX = "/dav/caldav/schedule-outbox/";
    static final String CALENDAR = "/dav/caldav/calendar/";

    /** A user of the server that all tests share. */
    static CalendarUser named(String login) {
        return new CalendarUser(Server.client(login), "mailto:" + login + "@example.org");
    }

    /** The line that asks this person. */
    String asked() {
        return "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" + address + "\n";
    }

    /** The line of this person after an answer. */
    String answered(String partstat) {
        return "ATTENDEE;PARTSTAT=" + partstat + ":" + address + "\n";
    }

    /** An event that this person organizes. */
    String event(String uid, String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\n" + component(uid, lines) + "END:VCALENDAR\n";
    }

    /** A component of an event that this person organizes. */
    String component(String uid, String lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\nORGANIZER:" + address + "\n" + lines
                + "END:VEVENT\n";
    }

    /** Stores an object, with headers if there are any. */
    Answer put(String path, String object, String... headers) {
        StringBuilder head = new StringBuilder("PUT " + path + " HTTP/1.1\nContent-Type: text/calendar");
        for (String header : headers) {
            head.append('\n').append(header);
        }
        return client.sendObject(head.toString(), object);
    }

    Answer delete(String path, String... headers) {
        return client.send("DELETE", path, "", headers);
    }

    /** Where this person's copies of an object are. */
    List<String> copies(String uid) {
        return List.copyOf(found(CALENDAR, uid).hrefs());
    }

    /** Where this person's copy of an object is. */
    String copy(String uid) {
        List<String> copies = copies(uid);
        assertThat(copies).as("copies of " + uid).hasSize(1);
        return copies.get(0);
    }

    /** What the copy says, unfolded. */
    String text(String uid) {
        return client.get(copy(uid)).body().replace("\r\n ", "");
    }

    /** The messages about an object that have come, unfolded. */
    List<String> letters(String uid) {
        MultiStatus found = found(INBOX, uid);
        return found.hrefs().stream()
                .map(href -> found.at(href)
                        .text("calendar-data")
                        .replace("\r\n ", "")
                        .replace("\n ", ""))
                .toList();
    }

    private MultiStatus found(String collection, String uid) {
        Answer answer = client.send(
                "REPORT",
                collection,
                "<C:calendar-query " + CALDAV + "><prop><getetag/><C:calendar-data/></prop><C:filter>"
                        + "<C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'><C:prop-filter name='UID'>"
                        + "<C:text-match collation='i;octet'>" + uid
                        + "</C:text-match></C:prop-filter></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>",
                "Depth",
                "1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(207);
        return answer.multiStatus();
    }
}
