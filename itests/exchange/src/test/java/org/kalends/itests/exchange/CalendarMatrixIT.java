/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.kalends.itests.client.Samples;

/** What python-caldav keeps a matrix of, as servers differ about it: one test for each behaviour. */
class CalendarMatrixIT {
    private static final String NAMES = "xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'";

    private final Client user = Server.client("user5");
    private String calendar;

    @BeforeEach
    void emptyCalendar() {
        calendar = Samples.newCalendar(user);
    }

    private Answer put(String name, String kind, String... lines) {
        String object = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nBEGIN:" + kind + "\nUID:" + name
                + "\nDTSTAMP:20260101T000000Z\n" + String.join("\n", lines) + "\nEND:" + kind + "\nEND:VCALENDAR\n";
        return user.sendObject("PUT " + calendar + name + ".ics HTTP/1.1\nContent-Type: text/calendar", object);
    }

    private Answer query(String data, String filter) {
        return user.send(
                "REPORT " + calendar + " HTTP/1.1\nDepth: 1\n\n<C:calendar-query " + NAMES + "><prop><getetag/>"
                        + data + "</prop><C:filter><C:comp-filter name='VCALENDAR'>" + filter
                        + "</C:comp-filter></C:filter></C:calendar-query>");
    }

    /** The names that a filter finds, without what all of them end in. */
    private Set<String> found(String filter) {
        return query("", filter).multiStatus().responses().keySet().stream()
                .map(href -> href.substring(calendar.length()).replace(".ics", ""))
                .collect(Collectors.toSet());
    }

    private static String comp(String kind, String conditions) {
        return "<C:comp-filter name='" + kind + "'>" + conditions + "</C:comp-filter>";
    }

    private static String range(String start, String end) {
        return "<C:time-range" + (start.isEmpty() ? "" : " start='" + start + "'")
                + (end.isEmpty() ? "" : " end='" + end + "'") + "/>";
    }

    private static String text(String property, String attributes, String text) {
        return "<C:prop-filter name='" + property + "'><C:text-match" + attributes + ">" + text
                + "</C:text-match></C:prop-filter>";
    }

    @ParameterizedTest
    @CsvSource({
        "VEVENT, DTSTART:20310101T100000Z",
        "VEVENT, DTSTART;VALUE=DATE:20310101",
        "VEVENT, DTSTART:20310101T100000",
        "VTODO, SUMMARY:x",
        "VTODO, DUE:20310101T100000Z",
        "VTODO, STATUS:NEEDS-ACTION",
        "VJOURNAL, DTSTART;VALUE=DATE:20310101",
        "VJOURNAL, SUMMARY:x"
    })
    void whateverIsSavedIsLoaded(String kind, String line) {
        assertThat(put("a", kind, line).status()).isEqualTo(201);
        assertThat(user.send("GET " + calendar + "a.ics HTTP/1.1").body()).contains("BEGIN:" + kind, line);
        assertThat(found("")).containsExactly("a");
        assertThat(found(comp(kind, ""))).containsExactly("a");
    }

    @Test
    void anObjectIsFoundByItsUid() {
        put("a-b", "VEVENT", "DTSTART:20310101T100000Z");
        put("a", "VTODO", "SUMMARY:x");

        assertThat(found(comp("VEVENT", text("UID", " collation='i;octet'", "a-b"))))
                .containsExactly("a-b");
        assertThat(found(text("UID", "", "a"))).containsExactlyInAnyOrder("a", "a-b");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "SUMMARY, '', Board, a",
                "SUMMARY, '', oARD, a",
                "SUMMARY, ' collation=\"i;octet\"', board, none",
                "SUMMARY, ' collation=\"i;unicode-casemap\"', ÄRZTE, b",
                "SUMMARY, ' negate-condition=\"yes\"', Board, b",
                "CATEGORIES, '', Work, a",
                "CATEGORIES, '', wor, a",
                "CATEGORIES, '', 'Play', a",
                "CATEGORIES, '', 'Work,Play', a",
                "LOCATION, '', hall, b",
                "X-ANY, '', thing, b",
                "SUMMARY, ' match-type=\"equals\"', board meeting, a",
                "SUMMARY, ' match-type=\"equals\"', board, none",
                "SUMMARY, ' collation=\"i;unicode-casemap\" match-type=\"starts-with\"', ärzte, b"
            })
    void textIsFoundInAnyProperty(String property, String attributes, String text, String found) {
        put("a", "VEVENT", "DTSTART:20310101T100000Z", "SUMMARY:Board meeting", "CATEGORIES:Work,Play");
        put("b", "VEVENT", "DTSTART:20310101T100000Z", "SUMMARY:Ärzte", "LOCATION:Town Hall", "X-ANY:something");

        assertThat(found(comp("VEVENT", text(property, attributes, text))))
                .isEqualTo(found == null ? Set.of() : Set.of(found));
    }

    @Test
    void conditionsHoldTogether() {
        put("a", "VEVENT", "DTSTART:20310101T100000Z", "SUMMARY:Board", "CATEGORIES:Work");
        put("b", "VEVENT", "DTSTART:20310101T100000Z", "SUMMARY:Board");
        put("c", "VEVENT", "DTSTART:20320101T100000Z", "SUMMARY:Board");
        String summary = text("SUMMARY", "", "Board");

        assertThat(found(comp("VEVENT", range("20310101T000000Z", "20310102T000000Z") + summary)))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(found(comp("VEVENT", summary + text("CATEGORIES", "", "Work"))))
                .containsExactly("a");
        assertThat(found(comp(
                        "VEVENT", summary + "<C:prop-filter name='CATEGORIES'><C:is-not-defined/></C:prop-filter>")))
                .containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void pendingTasksAreFoundAsClientsAskForThem() {
        put("open", "VTODO", "SUMMARY:x");
        put("begun", "VTODO", "STATUS:IN-PROCESS");
        put("done", "VTODO", "STATUS:COMPLETED", "COMPLETED:20260101T000000Z");
        put("cancelled", "VTODO", "STATUS:CANCELLED");

        assertThat(found(comp(
                        "VTODO",
                        "<C:prop-filter name='COMPLETED'><C:is-not-defined/></C:prop-filter>"
                                + text("STATUS", " negate-condition='yes'", "CANCELLED"))))
                .containsExactly("begun");
        assertThat(found(comp("VTODO", "<C:prop-filter name='STATUS'><C:is-not-defined/></C:prop-filter>")))
                .containsExactly("open");
    }

    @ParameterizedTest
    @CsvSource({
        "20310101T093000Z, 20310101T100000Z, ''",
        "20310101T093000Z, 20310101T100001Z, a",
        "20310101T105959Z, 20310101T120000Z, a",
        "20310101T110000Z, 20310101T120000Z, ''",
        "20310101T110000Z, '', 'day series'",
        "'', 20310101T100001Z, 'a'",
        "20310301T000000Z, 20310302T000000Z, day",
        "20990105T000000Z, 20990106T000000Z, series"
    })
    void aRangeIsAccurateAndMayBeOpen(String start, String end, String found) {
        put("a", "VEVENT", "DTSTART:20310101T100000Z", "DURATION:PT1H");
        put("day", "VEVENT", "DTSTART;VALUE=DATE:20310301");
        put("series", "VEVENT", "DTSTART:20310401T100000Z", "RRULE:FREQ=DAILY");

        assertThat(found(comp("VEVENT", range(start, end))))
                .isEqualTo(found.isEmpty() ? Set.of() : Set.of(found.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VEVENT", "VTODO"})
    void seriesAreFoundAndExpandedForYearsToCome(String kind) {
        put("s", kind, "DTSTART:20200101T100000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY", "EXDATE:20300101T100000Z");

        assertThat(found(comp(kind, range("20450101T000000Z", "20450102T000000Z"))))
                .containsExactly("s");
        assertThat(found(comp(kind, range("20300101T000000Z", "20300102T000000Z"))))
                .isEmpty();
        String body = query(
                        "<C:calendar-data><C:expand start='20280101T000000Z' end='20320101T000000Z'/></C:calendar-data>",
                        comp(kind, range("20280101T000000Z", "20320101T000000Z")))
                .body();
        assertThat(body.split("BEGIN:" + kind)).hasSize(4);
        assertThat(body).contains("RECURRENCE-ID:20290101T100000Z").doesNotContain("RRULE", "20300101T100000Z");
    }

    @Test
    void anInstanceThatWasChangedIsExpandedAsItIs() {
        String object = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nBEGIN:VEVENT\nUID:s\nDTSTAMP:20260101T000000Z\n"
                + "DTSTART:20310101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:Daily\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nUID:s\nDTSTAMP:20260101T000000Z\nRECURRENCE-ID:20310102T100000Z\n"
                + "DTSTART:20310105T100000Z\nDURATION:PT1H\nSUMMARY:Moved\nEND:VEVENT\nEND:VCALENDAR\n";
        user.sendObject("PUT " + calendar + "s.ics HTTP/1.1\nContent-Type: text/calendar", object);

        assertThat(found(comp("VEVENT", range("20310102T000000Z", "20310103T000000Z"))))
                .isEmpty();
        assertThat(found(comp("VEVENT", range("20310105T000000Z", "20310106T000000Z"))))
                .containsExactly("s");
        assertThat(query(
                                "<C:calendar-data><C:expand start='20310101T000000Z' end='20310110T000000Z'/></C:calendar-data>",
                                "")
                        .body())
                .contains("SUMMARY:Moved", "RECURRENCE-ID:20310102T100000Z", "DTSTART:20310105T100000Z");
    }

    @ParameterizedTest
    @CsvSource({"20310101T094000Z, true", "20310101T100000Z, false"})
    void alarmsAreFoundWhenTheyRing(String start, boolean found) {
        put(
                "a",
                "VEVENT",
                "DTSTART:20310101T100000Z",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:-PT15M",
                "END:VALARM");

        assertThat(found(comp("VEVENT", comp("VALARM", range(start, "20310101T120000Z"))))
                        .isEmpty())
                .isEqualTo(!found);
    }

    @Test
    void oneUidMayBeInTwoCalendars() {
        put("a", "VEVENT", "DTSTART:20310101T100000Z");
        emptyCalendar();

        assertThat(put("a", "VEVENT", "DTSTART:20310101T100000Z").status()).isEqualTo(201);
        assertThat(user.sendObject(
                                "PUT " + calendar + "b.ics HTTP/1.1\nContent-Type: text/calendar",
                                user.send("GET " + calendar + "a.ics HTTP/1.1").body())
                        .preconditions())
                .containsExactly("no-uid-conflict");
    }

    @Test
    void whatWasDeletedMayComeAgain() {
        put("a", "VEVENT", "DTSTART:20310101T100000Z");
        assertThat(user.send("DELETE " + calendar + "a.ics HTTP/1.1").status()).isEqualTo(204);

        assertThat(put("a", "VEVENT", "DTSTART:20320101T100000Z").status()).isEqualTo(201);
        assertThat(found("")).containsExactly("a");
    }

    @Test
    void aTokenTellsWhatWasDeletedSince() {
        put("a", "VEVENT", "DTSTART:20310101T100000Z");
        String sync = "REPORT " + calendar + " HTTP/1.1\n\n<sync-collection xmlns='DAV:'><sync-token>%s</sync-token>"
                + "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
        String token = token(user.send(sync.formatted("")));
        user.send("DELETE " + calendar + "a.ics HTTP/1.1");

        Answer changes = user.send(sync.formatted(token));

        assertThat(changes.status()).isEqualTo(207);
        assertThat(changes.body()).contains(calendar + "a.ics", "404");
    }

    private static String token(Answer answer) {
        return answer.body().replaceAll("(?s).*sync-token>([^<]+)<.*", "$1");
    }
}
