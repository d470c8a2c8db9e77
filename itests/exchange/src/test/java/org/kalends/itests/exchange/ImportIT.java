/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.itests.exchange.Bulk.hrefs;
import static org.kalends.itests.exchange.Bulk.statuses;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** POST of calendar files as programs export them: what can be stored is stored, the rest is told. */
class ImportIT {
    private final Client user = Server.client("user1");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private static String event(String uid, String more) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\nDTSTART:20270301T100000Z\n" + more
                + "END:VEVENT\n";
    }

    private static String file(String head, String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kalends//itests//EN\n" + head + events + "END:VCALENDAR\n";
    }

    private Answer post(String file) {
        return user.sendObject("POST " + calendar + " HTTP/1.1\nContent-Type: text/calendar", file);
    }

    private String stored(String name) {
        return user.send("GET " + calendar + name + " HTTP/1.1").body();
    }

    @Test
    void anExportWithAMethodIsTakenWithoutIt() {
        Answer several = post(file("METHOD:PUBLISH\nX-WR-CALNAME:Mine\n", event("a", "") + event("b", "")));
        Answer one = post(file("METHOD:PUBLISH\n", event("c", "")));

        assertThat(statuses(several)).containsExactly("200", "200");
        assertThat(statuses(one)).containsExactly("200");
        assertThat(stored("a.ics")).contains("UID:a", "X-WR-CALNAME:Mine").doesNotContain("METHOD");
        assertThat(stored("c.ics")).contains("UID:c").doesNotContain("METHOD");
    }

    @Test
    void anEventThatIsThereTwiceIsStoredOnceInItsLatestVersion() {
        Answer answer = post(file(
                "",
                event("a", "SEQUENCE:1\n")
                        + event("a", "SEQUENCE:1\n")
                        + event("b", "SEQUENCE:2\nSUMMARY:new\n")
                        + event("b", "SEQUENCE:1\nSUMMARY:old\n")));

        assertThat(statuses(answer)).containsExactly("200", "200");
        assertThat(hrefs(answer)).containsExactly(calendar + "a.ics", calendar + "b.ics");
        assertThat(stored("b.ics")).contains("SUMMARY:new").doesNotContain("SUMMARY:old");
    }

    @Test
    void anotherEventOfTheSameUidIsRefusedByItself() {
        Answer answer = post(file("", event("a", "SUMMARY:first\n") + event("a", "SUMMARY:other\n") + event("b", "")));

        assertThat(statuses(answer)).containsExactly("200", "403", "200");
        assertThat(answer.body()).contains("no-uid-conflict");
        assertThat(stored("a.ics")).contains("SUMMARY:first");
    }

    @Test
    void oneMalformedEventCostsOnlyItself() {
        Answer answer =
                post(file("no colon\n", event("a", "") + event("c", "RRULE:FREQ=SOMETIMES\n") + event("d", "")));

        assertThat(statuses(answer)).containsExactly("200", "403", "200");
        assertThat(answer.body()).contains("valid-calendar-data");
        assertThat(hrefs(answer)).containsExactly(calendar + "a.ics", "", calendar + "d.ics");
    }

    @Test
    void whatProgramsAreKnownToExportWronglyIsMendedAndTold() {
        Answer answer = post(file(
                "", event("a", "DESCRIPTION:First\nsecond\n") + event("b", "a line without colon\n") + event("c", "")));

        assertThat(statuses(answer)).containsExactly("200", "200", "200");
        assertThat(answer.body().split("It was mended")).hasSize(3);
        assertThat(stored("a.ics").replace("\r\n ", "")).contains("DESCRIPTION:First\\nsecond");
        assertThat(stored("b.ics")).doesNotContain("a line");
        assertThat(user.sendObject(
                                "PUT " + calendar + "d.ics HTTP/1.1\nContent-Type: text/calendar",
                                file("", event("d", "a line without colon\n")))
                        .preconditions())
                .containsExactly("valid-calendar-data");
    }

    @Test
    void aZoneIsKeptThoughItsNameEndsInABlank() {
        String zone = "BEGIN:VTIMEZONE\nTZID:Mid Zone \nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\n"
                + "TZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n";
        String timed = event("a", "").replace("DTSTART:20270301T100000Z", "DTSTART;TZID=\"Mid Zone\":20270301T100000");

        assertThat(statuses(post(file("", zone + timed + event("b", ""))))).containsExactly("200", "200");
        assertThat(stored("a.ics")).contains("BEGIN:VTIMEZONE");
        assertThat(stored("b.ics")).doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void ofEachEventItIsToldWhetherItWasMended() {
        Answer answer = post(file("", event("a", "") + event("b", "").replace("UID:b\n", "")));

        assertThat(statuses(answer)).containsExactly("200", "200");
        assertThat(answer.body().split("responsedescription>It was mended")).hasSize(2);
    }

    @Test
    void aFileOfManyEventsIsStoredGroupByGroup() {
        String zone = "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\n"
                + "TZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n";
        String events = IntStream.range(0, 2_500)
                .mapToObj(i -> event("e" + i, i == 1_234 ? "RRULE:FREQ=SOMETIMES\n" : "")
                        .replace("DTSTART:20270301T100000Z", "DTSTART;TZID=Own:20270301T100000"))
                .collect(Collectors.joining());

        Answer answer = post(file("", zone + events));

        assertThat(statuses(answer)).hasSize(2_500);
        assertThat(statuses(answer).stream().filter(status -> !status.equals("200")))
                .containsExactly("403");
        assertThat(hrefs(answer)).contains(calendar + "e0.ics", calendar + "e2499.ics");
        assertThat(stored("e2499.ics")).contains("BEGIN:VTIMEZONE", "UID:e2499");
        assertThat(answer.header("CTag")).isPresent();
    }

    @Test
    void aFileThatWouldMultiplyWhatItBringsIsRefusedBeforeAnythingIsWritten() {
        String zone = "BEGIN:VTIMEZONE\nTZID:Large\nX-FILL:" + "x".repeat(5_000_000) + "\nEND:VTIMEZONE\n";
        String events = IntStream.range(0, 900)
                .mapToObj(i -> event("e" + i, "")
                        .replace("DTSTART:", "DTSTART;TZID=Large:")
                        .replace("00Z\n", "00\n"))
                .collect(Collectors.joining());

        Answer answer = post(file("", zone + events));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.preconditions()).containsExactly("max-bytes");
        assertThat(user.send("PROPFIND " + calendar + " HTTP/1.1\nDepth: 1")
                        .multiStatus()
                        .responses())
                .hasSize(1);
    }
}
