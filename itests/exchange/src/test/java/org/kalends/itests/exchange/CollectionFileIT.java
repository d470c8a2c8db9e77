/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;
import org.yaml.snakeyaml.Yaml;

/** GET of a calendar or an address book: all of it in one file. */
class CollectionFileIT {
    private final Client owner = Server.client("user1");
    private final Client other = Server.client("user2");
    private String calendar;

    @BeforeEach
    void calendarOfTwo() {
        calendar = Samples.newCalendar(owner);
        Samples.put(owner, calendar + "a.ics", Samples.event("a", "Lunch", 3));
        Samples.put(
                owner,
                calendar + "b.ics",
                Samples.event("b", "Board", 4).replace("SUMMARY", "CLASS:CONFIDENTIAL\nSUMMARY"));
    }

    private Answer get(String path, String... headers) {
        return owner.send("GET " + path + " HTTP/1.1\n" + String.join("\n", headers));
    }

    @Test
    void aCalendarIsOneFile() {
        owner.send("PROPPATCH " + calendar
                + " HTTP/1.1\n\n<propertyupdate xmlns='DAV:' xmlns:A='http://apple.com/ns/ical/'>"
                + "<set><prop><displayname>Work, mine</displayname><A:calendar-color>#ff0000</A:calendar-color></prop></set>"
                + "</propertyupdate>");

        Answer file = get(calendar);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("attachment", "\"Work, mine.ics\"");
        assertThat(file.body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nNAME:Work\\, mine\r\n", "\r\nX-WR-CALNAME:Work\\, mine\r\n")
                .contains("X-APPLE-CALENDAR-COLOR:#ff0000", "UID:a", "SUMMARY:Lunch", "UID:b", "SUMMARY:Board")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file.body().split("BEGIN:VCALENDAR")).hasSize(2);
    }

    @Test
    void whoeverLikesJsonIsGivenOneCalendarOfIt() {
        String json = "application/calendar+json";
        String liked = "Accept: text/calendar;q=0.5, " + json;
        Samples.put(
                owner,
                calendar + "z.ics",
                Samples.event("z", "Zoned", 5).replaceFirst("DTSTART:(\\w+)Z", "DTSTART;TZID=Europe/Berlin:$1"));

        Answer file = get(calendar, liked);

        assertThat(file.header("Content-Type").orElseThrow()).startsWith(json);
        assertThat(file.header("Content-Disposition").orElseThrow()).contains(".json\"");
        assertThat(file.header("Vary").orElseThrow()).contains("Accept");
        List<Object> all = new Yaml().load(file.body()); // every text of JSON is one of YAML
        assertThat(all).hasSize(3).startsWith("vcalendar");
        assertThat(all.get(1)).asInstanceOf(LIST).contains(List.of("version", Map.of(), "text", "2.0"));
        List<Object> names = ((List<?>) all.get(2))
                .stream().<Object>map(each -> ((List<?>) each).get(0)).toList();
        assertThat(names).containsExactly("vevent", "vevent", "vtimezone", "vevent");
        assertThat(get(calendar, "If-None-Match: " + file.header("ETag").orElseThrow())
                        .status())
                .as("another form is another file")
                .isEqualTo(200);
        assertThat(get(calendar, liked, "If-None-Match: " + file.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
        assertThat(get(Samples.newCalendar(owner), liked).body())
                .startsWith("[\"vcalendar\",[[")
                .endsWith("]],[]]");
    }

    @Test
    void itsTagTellsWhetherAnythingHasChanged() {
        String tag = get(calendar).header("ETag").orElseThrow();

        assertThat(get(calendar, "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(get(calendar, "If-Match: \"else\"").status()).isEqualTo(412);
        Samples.put(owner, calendar + "c.ics", Samples.event("c", "Tea", 5));
        Answer changed = get(calendar, "If-None-Match: " + tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(changed.body()).contains("UID:c");
        String modified = changed.header("Last-Modified").orElseThrow();
        assertThat(get(calendar, "If-Modified-Since: " + modified).status()).isEqualTo(304);
    }

    @Test
    void aPartOfItIsNotCut() {
        Answer file = get(calendar, "Range: bytes=0-10");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Accept-Ranges")).contains("none");
        assertThat(file.body()).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void headTellsAboutItAndSendsNothing() {
        Answer head = owner.send("HEAD " + calendar + " HTTP/1.1");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get(calendar).header("ETag"));
        assertThat(head.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aBrowserSeesAPageAndDownloadsByExport() {
        String browser = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

        Answer page = get(calendar, browser);
        Answer download = get(calendar + "?export", browser);

        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.header("ETag")).isEmpty();
        assertThat(page.header("Vary").orElseThrow()).contains("Accept");
        assertThat(download.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(download.body()).contains("UID:a");
        assertThat(get("/dav/caldav/", "Accept: */*").header("Content-Type").orElseThrow())
                .startsWith("text/html");
    }

    @Test
    void othersSeeInItWhatTheySeeElsewhere() {
        Samples.put(
                owner,
                calendar + "p.ics",
                Samples.event("p", "Secret", 6).replace("SUMMARY", "CLASS:PRIVATE\nSUMMARY"));
        String shared = calendar.replace("/caldav/", "/caldav/users/1/");
        assertThat(other.send("GET " + shared + " HTTP/1.1").status()).isEqualTo(404);
        owner.send(
                "ACL " + calendar + " HTTP/1.1\n\n<acl xmlns='DAV:'><ace><principal>"
                        + "<href>/dav/principals/users/2/</href></principal><grant><privilege><read/></privilege></grant></ace></acl>");

        Answer file = other.send("GET " + shared + " HTTP/1.1");

        assertThat(file.body())
                .contains("SUMMARY:Lunch", "UID:b", "SUMMARY:Busy")
                .doesNotContain("Board", "Secret", "UID:p");
        assertThat(file.header("ETag")).isNotEqualTo(get(calendar).header("ETag"));
    }

    @Test
    void anAddressBookIsOneFileOfCards() {
        String book = Samples.newAddressBook(owner);
        Samples.put(owner, book + "a.vcf", Samples.card("a", "Anna"));
        Samples.put(owner, book + "b.vcf", Samples.card("b", "Bert"));

        Answer file = get(book);

        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/vcard");
        assertThat(file.header("Content-Disposition").orElseThrow()).contains(".vcf");
        assertThat(file.body().split("BEGIN:VCARD")).hasSize(3);
        assertThat(file.body()).contains("Anna", "Bert");
        String tag = file.header("ETag").orElseThrow();
        assertThat(get(book, "If-None-Match: " + tag).status()).isEqualTo(304);
    }

    @Test
    void severalBooksThatAreShownAsOneAreOneFile() {
        String book = Samples.newAddressBook(owner);
        Samples.put(owner, book + "a.vcf", Samples.card("in-another-book", "Anna"));
        String asMacOs = "User-Agent: macOS/13.0 (22A380) AddressBookCore/2498.5.1";
        String together = owner
                .send("PROPFIND /dav/carddav/ HTTP/1.1\nDepth: 1\n" + asMacOs)
                .multiStatus()
                .responses()
                .keySet()
                .stream()
                .filter(href -> !href.equals("/dav/carddav/"))
                .findFirst()
                .orElseThrow();

        Answer file = get(together, asMacOs);

        assertThat(file.body()).contains("UID:in-another-book");
        assertThat(file.header("Last-Modified")).isEmpty();
        assertThat(get(
                                together,
                                asMacOs,
                                "If-None-Match: " + file.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatWasTakenOutCanBePutBackIn() {
        String target = Samples.newCalendar(owner);

        Answer answer = owner.sendObject(
                "POST " + target + " HTTP/1.1\nContent-Type: text/calendar",
                get(calendar).body());

        assertThat(Bulk.statuses(answer)).containsExactly("200", "200");
        assertThat(get(target + "b.ics").body()).contains("SUMMARY:Board");
    }
}
