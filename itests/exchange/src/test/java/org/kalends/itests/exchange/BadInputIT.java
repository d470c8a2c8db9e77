/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** Whatever a client sends gets a clear answer, and nothing is changed by it. */
class BadInputIT {
    private final Client user = Server.client("user4");
    private String calendar;
    private String book;

    @BeforeEach
    void emptyCollections() {
        calendar = Samples.newCalendar(user);
        book = Samples.newAddressBook(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "PROPPATCH", "REPORT", "MKCOL", "MKCALENDAR"})
    void malformedXmlIsRefusedByEveryMethodThatReadsIt(String method) {
        String path = method.startsWith("MK") ? "/dav/caldav/never/" : calendar;
        for (String body : new String[] {"<propfind xmlns='DAV:'>", "garbage", "<a:b/>", "\u0000"}) {
            Answer answer =
                    user.send(method + " " + path + " HTTP/1.1\nContent-Type: application/xml\nDepth: 0\n\n" + body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("<message");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "PROPPATCH", "REPORT", "MKCOL", "MKCALENDAR"})
    void documentTypesAreRefused(String method) {
        String path = method.startsWith("MK") ? "/dav/caldav/never/" : calendar;
        Answer answer = user.send(
                method + " " + path + " HTTP/1.1\nDepth: 0\n\n"
                        + "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><propfind xmlns='DAV:'><prop><a>&x;</a></prop></propfind>");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("no-external-entities");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0\n\n" + "<a>".repeat(50_000))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND %s", "PUT %shuge.ics", "REPORT %s"})
    void aHugeBodyIsRefusedUnreadWhenItIsAnnounced(String line) {
        Answer answer = user.send(
                line.formatted(calendar) + " HTTP/1.1\r\nDepth: 0\r\nContent-Length: 999999999999", new byte[0]);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(user.send("GET " + calendar + "huge.ics HTTP/1.1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND %s", "PUT %shuge.ics", "REPORT %s"})
    void aBodyOfAHundredMegabytesIsRefusedAndTheClientLearnsWhy(String line) {
        Answer answer = user.send(line.formatted(calendar) + " HTTP/1.1\r\nDepth: 0", new byte[100_000_000]);

        assertThat(answer.status()).isIn(403, 413);
        assertThat(answer.body()).contains("larger than");
    }

    @Test
    void anObjectLargerThanAllowedIsRefused() {
        byte[] large = ("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nFN:x\r\nNOTE:" + "x".repeat(5_000_000)
                        + "\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.US_ASCII);

        Answer answer = user.send("PUT " + book + "large.vcf HTTP/1.1\r\nContent-Type: text/vcard", large);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("max-resource-size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/calendar | not a calendar | valid-calendar-data",
                "text/plain | not a calendar | supported-calendar-data",
                "text/vcard | BEGIN:VCARD;VERSION:3.0;UID:1;FN:x;END:VCARD | supported-calendar-data",
                "text/calendar | BEGIN:VCALENDAR;VERSION:2.0;PRODID:x;END:VCALENDAR | valid-calendar-object-resource",
                "text/calendar | BEGIN:VCALENDAR;VERSION:2.0;PRODID:x;BEGIN:VEVENT;UID:1;DTSTAMP:20260101T000000Z;DTSTART:20260101T000000Z;END:VEVENT;BEGIN:VEVENT;UID:2;DTSTAMP:20260101T000000Z;DTSTART:20260101T000000Z;END:VEVENT;END:VCALENDAR | valid-calendar-object-resource",
                "text/calendar | BEGIN:VCALENDAR;VERSION:2.0;PRODID:x;METHOD:REQUEST;BEGIN:VEVENT;UID:1;DTSTAMP:20260101T000000Z;DTSTART:20260101T000000Z;END:VEVENT;END:VCALENDAR | valid-calendar-object-resource",
                "text/calendar | BEGIN:VCALENDAR;VERSION:2.0;PRODID:x;BEGIN:VEVENT;UID:1;DTSTAMP:20260101T000000Z;DTSTART:yesterday;END:VEVENT;END:VCALENDAR | valid-calendar-data"
            })
    void whatIsNoGoodCalendarObjectIsRefused(String type, String lines, String precondition) {
        Answer answer = user.sendObject(
                "PUT " + calendar + "bad.ics HTTP/1.1\nContent-Type: " + type, lines.replace(';', '\n') + "\n");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly(precondition);
        assertThat(answer.body()).contains("<message");
        assertThat(user.send("GET " + calendar + "bad.ics HTTP/1.1").status()).isEqualTo(404);
    }

    @Test
    void eachCollectionTakesItsOwnKindOnly() {
        Answer eventAmongContacts =
                user.sendObject("PUT " + book + "e.vcf HTTP/1.1\nContent-Type: text/vcard", Samples.event("e", "E", 1));
        Answer taskAmongEvents = user.sendObject(
                "PUT /dav/caldav/calendar/t.ics HTTP/1.1\nContent-Type: text/calendar", Samples.task("t"));

        assertThat(eventAmongContacts.preconditions()).containsExactly("valid-address-data");
        assertThat(taskAmongEvents.preconditions()).containsExactly("supported-calendar-component");
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        byte[] latin1 = Samples.event("e", "Frühstück", 1).getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = user.send("PUT " + calendar + "e.ics HTTP/1.1\r\nContent-Type: text/calendar", latin1);

        assertThat(answer.preconditions()).containsExactly("valid-calendar-data");
    }

    @Test
    void aRecurrenceWithoutMeasureCostsNoMore() {
        String bomb = Samples.event("bomb", "Bomb", 1)
                .replace("SUMMARY", "RRULE:FREQ=SECONDLY;COUNT=1000000000\nEXRULE:FREQ=SECONDLY\nSUMMARY");
        Answer stored = user.sendObject("PUT " + calendar + "bomb.ics HTTP/1.1\nContent-Type: text/calendar", bomb);

        assertThat(stored.status()).isIn(201, 403);
        Answer found = user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n"
                + "<c:calendar-query xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop><c:filter>"
                + "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>"
                + "<c:time-range start='20400101T000000Z' end='20400102T000000Z'/></c:comp-filter></c:comp-filter></c:filter>"
                + "</c:calendar-query>");
        assertThat(found.status()).isEqualTo(207);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/caldav/../carddav/", "/dav/caldav/%2e%2e/carddav/", "/dav/caldav/%2E./", "/dav/caldav/a%00b/",
                "/dav/caldav/a%2Fb/", "/dav/caldav/calendar/%0d%0aX:1", "/dav/caldav/%ff%fe/", "/dav/caldav/%zz/",
                "/dav/caldav/%c0%af/"
            })
    void pathsThatWanderOffAreRefused(String path) {
        assertThat(user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0").status())
                .isIn(400, 404);
        assertThat(user.sendObject(
                                "PUT " + path + "x.ics HTTP/1.1\nContent-Type: text/calendar",
                                Samples.event("x", "X", 1))
                        .status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({"PROPFIND, 2, 400", "PROPFIND, x, 400", "DELETE, banana, 400", "MOVE, banana, 400", "COPY, 1, 400"})
    void aWrongDepthIsRefused(String method, String depth, int status) {
        Answer answer =
                user.send(method + " " + calendar + " HTTP/1.1\nDestination: /dav/caldav/elsewhere/\nDepth: " + depth);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 0").status())
                .isEqualTo(207);
    }

    @Test
    void anUnknownReportIsRefused() {
        Answer answer = user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 0\n\n<no-such-report xmlns='DAV:'/>");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.preconditions()).containsExactly("supported-report");
    }

    @Test
    void anUnknownMethodIsRefusedWithThoseThatAreKnown() {
        Answer answer = user.send("BREW " + calendar + " HTTP/1.1");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElseThrow()).contains("PROPFIND", "REPORT");
    }

    @Test
    void hrefsOfOthersInAMultigetAreNotFound() {
        Samples.put(Server.client("user5"), "/dav/carddav/contacts/own.vcf", Samples.card("own", "Own"));
        Answer answer = user.send("REPORT /dav/carddav/contacts/ HTTP/1.1\n\n"
                + "<c:addressbook-multiget xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/><c:address-data/>"
                + "</prop><href>/dav/carddav/users/5/contacts/own.vcf</href><href>/dav/../etc/passwd</href><href>:::</href>"
                + "<href>/dav/caldav/calendar/x.ics</href></c:addressbook-multiget>");

        assertThat(answer.multiStatus().responses().values()).hasSize(4).allMatch(response -> response.status()
                .equals(Optional.of(404)));
    }
}
