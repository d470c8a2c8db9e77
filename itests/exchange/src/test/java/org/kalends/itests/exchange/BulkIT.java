/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.Bulk.crud;
import static org.kalends.itests.exchange.Bulk.hrefs;
import static org.kalends.itests.exchange.Bulk.named;
import static org.kalends.itests.exchange.Bulk.resource;
import static org.kalends.itests.exchange.Bulk.statuses;
import static org.kalends.itests.exchange.Bulk.texts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** Several objects in one request, calendarserver-bulk-change. */
class BulkIT {
    private static final String ZONE =
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            """;
    private static final String NO_UID = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nN:;Anna;;;\nEND:VCARD\n";

    private final Client user = Server.client("user1");
    private String calendar;
    private String book;

    @BeforeEach
    void emptyCollections() {
        calendar = Samples.newCalendar(user);
        book = Samples.newAddressBook(user);
    }

    private Answer simple(String path, String headers, String objects) {
        String type = objects.contains("VCARD") ? "text/vcard" : "text/calendar";
        return user.sendObject("POST " + path + " HTTP/1.1\nContent-Type: " + type + headers, objects);
    }

    private String stored(String path) {
        return user.send("GET " + path + " HTTP/1.1").body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me.com/_namespace/", "http://calendarserver.org/ns/"})
    void collectionsTellWhatTheyTakeAndHowMuch(String namespace) {
        for (String path : new String[] {calendar, book, "/dav/caldav/"}) {
            MultiStatus.Response told = user.send("PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n"
                            + "<propfind xmlns='DAV:'><prop><bulk-requests xmlns='" + namespace
                            + "'/></prop></propfind>")
                    .multiStatus()
                    .at(path);
            if (path.equals("/dav/caldav/")) {
                assertThat(told.status("bulk-requests")).isEqualTo(404);
            } else {
                assertThat(told.inside("bulk-requests")).containsExactly("simple", "crud");
                assertThat(told.text("bulk-requests")).isEqualTo("50000" + "20971520" + "1000" + "20971520");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; charset=utf-8", ";charset=UTF-8;component=vevent"})
    void aCalendarOfManyObjectsIsTakenApart(String parameters) {
        String lunch = "BEGIN:VEVENT\nUID:a\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/Berlin:20270301T120000\n"
                + "RRULE:FREQ=DAILY\nSUMMARY:Lunch\nEND:VEVENT\n";
        String late = lunch.replace("RRULE:FREQ=DAILY\n", "RECURRENCE-ID;TZID=Europe/Berlin:20270302T120000\n");
        String task = "BEGIN:VEVENT\nUID:b\nDTSTAMP:20260101T000000Z\nDTSTART:20270301T120000Z\nEND:VEVENT\n";

        Answer answer = simple(
                calendar,
                parameters,
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//T//T//EN\n" + ZONE + lunch + task + late + "END:VCALENDAR\n");

        assertThat(answer.status()).as(answer.body()).isEqualTo(207);
        assertThat(hrefs(answer)).containsExactly(calendar + "a.ics", calendar + "b.ics");
        assertThat(texts(answer, "http://calendarserver.org/ns/", "uid")).containsExactly("a", "b");
        assertThat(texts(answer, "DAV:", "getetag"))
                .containsExactly(
                        user.send("GET " + calendar + "a.ics HTTP/1.1")
                                .header("ETag")
                                .orElseThrow(),
                        user.send("GET " + calendar + "b.ics HTTP/1.1")
                                .header("ETag")
                                .orElseThrow());
        assertThat(stored(calendar + "a.ics")).contains("VTIMEZONE", "RRULE", "RECURRENCE-ID");
        assertThat(stored(calendar + "b.ics")).doesNotContain("VTIMEZONE", "Lunch");
        assertThat(answer.body()).doesNotContain("calendar-data");
        assertThat(answer.header("CTag")).contains(Bulk.ctag(user, calendar));
    }

    @Test
    void cardsAreImportedEachByItself() {
        Samples.put(user, book + "x.vcf", Samples.card("a", "Anna"));

        Answer answer = simple(
                book,
                "",
                Samples.card("a", "Anna") + Samples.card("b", "Berta") + "BEGIN:VCARD\nVERSION:5.0\nFN:C\nEND:VCARD\n"
                        + Samples.card("d", "D" + "x".repeat(5_000_000)));

        assertThat(statuses(answer)).containsExactly("403", "200", "403", "403");
        assertThat(hrefs(answer)).containsExactly("", book + "x.vcf", book + "b.vcf", "", "");
        assertThat(answer.body()).contains("no-uid-conflict", "supported-address-data", "max-resource-size");
        assertThat(stored(book + "b.vcf")).contains("FN:Berta");
    }

    @Test
    void cardsOfAnEarlierVersionAreImportedAsThoseOfToday() {
        Answer answer = simple(
                book,
                "",
                "BEGIN:VCARD\nVERSION:2.1\nUID:old\nN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:M=FCller;Al=\nte\nTEL;HOME:1\nEND:VCARD\n"
                        + Samples.card("b", "Berta"));

        assertThat(statuses(answer)).containsExactly("200", "200");
        assertThat(answer.body()).contains("mended");
        assertThat(stored(book + "old.vcf"))
                .contains("VERSION:3.0", "N:Müller;Alte", "FN:Müller Alte", "TEL;TYPE=HOME:1");
    }

    @Test
    void whatWasMendedComesBackToThoseWhoAskForItAndIsNotTaggedForOthers() {
        Answer plain = simple(book, "", NO_UID);
        Answer asked =
                simple(book, "\nX-MobileMe-DAV-Options: return-changed-data", NO_UID + Samples.card("b", "Berta"));

        assertThat(statuses(plain)).containsExactly("200");
        assertThat(plain.body()).doesNotContain("getetag", "address-data");
        assertThat(texts(asked, "urn:ietf:params:xml:ns:carddav", "address-data"))
                .singleElement()
                .matches(data -> data.contains("UID:") && data.contains("FN:Anna"));
        assertThat(texts(asked, "DAV:", "getetag")).hasSize(2);
    }

    @Test
    void aCollectionThatHasChangedIsNotTouchedByThoseWhoAskForThat() {
        String known = Bulk.ctag(user, calendar);
        String condition = "\nIf: <http://me.com/_namespace/ctag/" + known + ">";

        assertThat(simple(calendar, condition, Samples.event("a", "A", 1)).status())
                .isEqualTo(207);
        assertThat(simple(calendar, condition, Samples.event("b", "B", 1)).status())
                .isEqualTo(412);
        assertThat(crud(user, calendar, condition, named(calendar + "a.ics", "<M:delete/>"))
                        .status())
                .isEqualTo(412);
        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void tooMuchAtOnceIsRefusedBeforeAnythingIsWritten() {
        String many = "BEGIN:VCARD\r\nEND:VCARD\r\n".repeat(50_001);
        String large = Samples.card("a", "A") + Samples.card("b", "B" + "x".repeat(21_000_000));

        Answer tooMany = simple(book, "", many);
        assertThat(tooMany.status()).isEqualTo(507);
        assertThat(tooMany.preconditions()).containsExactly("max-resources");
        Answer tooLarge = simple(book, "", large);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.preconditions()).containsExactly("max-bytes");
        assertThat(crud(user, calendar, "", resource("<M:delete/>").repeat(1001))
                        .preconditions())
                .containsExactly("max-resources");
        assertThat(user.send("PROPFIND " + book + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .hasSize(1);
    }

    @Test
    void whatIsNoBulkRequestIsRefusedAsAWhole() {
        assertThat(simple(calendar, "", "hello").preconditions()).containsExactly("valid-calendar-data");
        assertThat(simple(calendar, "", Samples.card("a", "A")).status()).isEqualTo(415);
        assertThat(user.send("POST " + calendar + " HTTP/1.1\nContent-Type: application/xml\n\n<a/>")
                        .status())
                .isEqualTo(400);
        assertThat(user.send("POST " + calendar + " HTTP/1.1\nContent-Type: application/xml\n\n")
                        .status())
                .isEqualTo(400);
    }
}
