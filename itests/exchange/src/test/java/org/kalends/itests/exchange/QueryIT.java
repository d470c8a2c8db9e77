/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.MultiStatus;
import org.kalends.itests.client.Samples;

/** calendar-query, addressbook-query and the multigets. */
class QueryIT {
    private static final String SERIES =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Kalends//itests//EN
            BEGIN:VEVENT
            UID:series
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20270301T090000
            DURATION:PT1H
            RRULE:FREQ=WEEKLY
            EXDATE;TZID=Europe/Berlin:20270308T090000
            SUMMARY:Series
            END:VEVENT
            BEGIN:VEVENT
            UID:series
            DTSTAMP:20260101T000000Z
            RECURRENCE-ID;TZID=Europe/Berlin:20270315T090000
            DTSTART;TZID=Europe/Berlin:20270318T090000
            DURATION:PT1H
            SUMMARY:Moved
            END:VEVENT
            END:VCALENDAR
            """;

    private final Client user = Server.client("user1");
    private String calendar;
    private String book;

    @BeforeEach
    void filledCollections() {
        calendar = Samples.newCalendar(user);
        book = Samples.newAddressBook(user);
        Samples.put(user, calendar + "third.ics", Samples.event("third", "On the third", 3));
        Samples.put(user, calendar + "tenth.ics", Samples.event("tenth", "On the tenth", 10));
        Samples.put(user, calendar + "series.ics", SERIES);
        Samples.put(user, calendar + "task.ics", Samples.task("task"));
        Stream.of("Anna", "Berta", "Carla")
                .forEach(name -> Samples.put(user, book + name + ".vcf", Samples.card(name, name)));
    }

    private MultiStatus query(String filter, String depth) {
        return user.send("REPORT " + calendar + " HTTP/1.1" + depth + "\n\n<c:calendar-query xmlns='DAV:'"
                        + " xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop><c:filter>"
                        + "<c:comp-filter name='VCALENDAR'>" + filter
                        + "</c:comp-filter></c:filter></c:calendar-query>")
                .multiStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "20270303T000000Z, 20270304T000000Z, third",
        "20270310T103000Z, 20270310T104000Z, tenth",
        "20270310T110000Z, 20270310T120000Z, ''",
        "20270301T000000Z, 20270302T000000Z, series",
        "20270308T000000Z, 20270309T000000Z, ''",
        "20270315T000000Z, 20270316T000000Z, ''",
        "20270318T080000Z, 20270318T083000Z, series",
        "20270329T070000Z, 20270329T080000Z, series",
        "20370309T000000Z, 20370310T000000Z, series",
        "20270301T000000Z, 20270401T000000Z, series;tenth;third"
    })
    void aTimeRangeFindsWhatHappensInIt(String start, String end, String found) {
        MultiStatus answer = query(
                "<c:comp-filter name='VEVENT'><c:time-range start='" + start + "' end='" + end + "'/></c:comp-filter>",
                "\nDepth: 1");

        assertThat(answer.responses().keySet())
                .containsExactlyInAnyOrder(Stream.of(found.split(";"))
                        .filter(name -> !name.isEmpty())
                        .map(name -> calendar + name + ".ics")
                        .toArray(String[]::new));
    }

    @Test
    void anOpenRangeFindsAllThatIsStillToCome() {
        MultiStatus answer = query(
                "<c:comp-filter name='VEVENT'><c:time-range start='20270305T000000Z'/></c:comp-filter>", "\nDepth: 1");

        assertThat(answer.responses()).containsOnlyKeys(calendar + "series.ics", calendar + "tenth.ics");
    }

    @ParameterizedTest
    @CsvSource({"'\nDepth: 0'", "''", "'\nDepth: 1'"})
    void componentsAreFoundWhateverTheDepth(String depth) {
        assertThat(query("<c:comp-filter name='VTODO'/>", depth).responses()).containsOnlyKeys(calendar + "task.ics");
    }

    @Test
    void aFilterWithoutComponentFindsAll() {
        assertThat(query("", "\nDepth: 1").responses()).hasSize(4);
    }

    @Test
    void textIsFound() {
        MultiStatus answer = query(
                "<c:comp-filter name='VEVENT'><c:prop-filter name='SUMMARY'><c:text-match>the TENTH</c:text-match>"
                        + "</c:prop-filter></c:comp-filter>",
                "\nDepth: 1");

        assertThat(answer.responses()).containsOnlyKeys(calendar + "tenth.ics");
    }

    @Test
    void aFilterIsNeeded() {
        Answer answer = user.send("REPORT " + calendar + " HTTP/1.1\n\n<c:calendar-query xmlns='DAV:'"
                + " xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop></c:calendar-query>");

        assertThat(answer.status()).isBetween(400, 403);
    }

    @Test
    void aMultigetTellsWhatIsThereAndWhatIsNot() {
        Answer answer = user.send("REPORT " + calendar + " HTTP/1.1\nDepth: 0\n\n<c:calendar-multiget xmlns='DAV:'"
                + " xmlns:c='urn:ietf:params:xml:ns:caldav'><prop><getetag/><c:calendar-data/></prop><href>" + calendar
                + "third.ics</href><href>http://127.0.0.1" + calendar + "te%6eth.ics</href><href>" + calendar
                + "gone.ics</href></c:calendar-multiget>");

        MultiStatus found = answer.multiStatus();
        assertThat(found.responses())
                .containsOnlyKeys(calendar + "third.ics", calendar + "tenth.ics", calendar + "gone.ics");
        assertThat(found.at(calendar + "gone.ics").status()).contains(404);
        assertThat(found.at(calendar + "third.ics").text("calendar-data"))
                .isEqualTo(Samples.event("third", "On the third", 3).replace("\n", "\r\n"));
    }

    @Test
    void dataIsToldInAPropfindToo() {
        MultiStatus answer = user.send(
                        "PROPFIND " + calendar + "third.ics HTTP/1.1\nDepth: 0\n\n<propfind xmlns='DAV:'><prop>"
                                + "<calendar-data xmlns='urn:ietf:params:xml:ns:caldav'/></prop></propfind>")
                .multiStatus();

        assertThat(answer.at(calendar + "third.ics").text("calendar-data")).contains("UID:third");
    }

    @ParameterizedTest
    @CsvSource({
        "FN, ann, Anna",
        "FN, A, Anna;Berta;Carla",
        "EMAIL, berta@, Berta",
        "UID, Carla, Carla",
        "NICKNAME, x, ''",
        "TITLE, x, ''"
    })
    void cardsAreFoundByText(String property, String text, String found) {
        MultiStatus answer = user.send("REPORT " + book + " HTTP/1.1\nDepth: 1\n\n<c:addressbook-query xmlns='DAV:'"
                        + " xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/><c:address-data/></prop><c:filter>"
                        + "<c:prop-filter name='" + property + "'><c:text-match>" + text
                        + "</c:text-match></c:prop-filter></c:filter></c:addressbook-query>")
                .multiStatus();

        assertThat(answer.responses().keySet())
                .containsExactlyInAnyOrder(Stream.of(found.split(";"))
                        .filter(name -> !name.isEmpty())
                        .map(name -> book + name + ".vcf")
                        .toArray(String[]::new));
    }

    @Test
    void aLimitedQuerySaysThatThereIsMore() {
        MultiStatus answer = user.send("REPORT " + book + " HTTP/1.1\nDepth: 1\n\n<c:addressbook-query xmlns='DAV:'"
                        + " xmlns:c='urn:ietf:params:xml:ns:carddav'><prop><getetag/></prop><c:filter/>"
                        + "<c:limit><c:nresults>2</c:nresults></c:limit></c:addressbook-query>")
                .multiStatus();

        assertThat(answer.responses()).hasSize(3);
        assertThat(answer.at(book).status()).contains(507);
    }
}
