/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.storage.api.Octets;

class CalendarSplitTest {
    private static final String ZONES = zone("Europe/Berlin") + zone("Asia/Tokyo");

    private static String zone(String id) {
        return "BEGIN:VTIMEZONE\r\nTZID:" + id + "\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    }

    private static String event(String uid, String more) {
        return "BEGIN:VEVENT\r\n" + (uid.isEmpty() ? "" : "UID:" + uid + "\r\n") + more + "END:VEVENT\r\n";
    }

    private static String calendar(String content) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Work\r\n" + content + "END:VCALENDAR\r\n";
    }

    private static List<String> split(String text) throws DavException {
        return new ICalendarFormat().split(Octets.utf8(text)).map(Octets::text).toList();
    }

    @Test
    void aCalendarOfOneObjectStaysAsItIs() throws Exception {
        String one = calendar(ZONES + event("a", "") + event("a", "RECURRENCE-ID:20270101T100000Z\r\n"));

        assertThat(split(one)).containsExactly(one);
    }

    @Test
    void componentsOfOneUidStayTogetherWhereverTheyStand() throws Exception {
        String override = event("a", "RECURRENCE-ID:20270101T100000Z\r\n");

        assertThat(split(calendar(event("a", "") + event("b", "") + override)))
                .containsExactly(calendar(event("a", "") + override), calendar(event("b", "")));
    }

    @Test
    void eachObjectGetsTheTimeZonesItRefersTo() throws Exception {
        String berlin = event("a", "DTSTART;TZID=Europe/Berlin:20270101T100000\r\n");
        String tokyo =
                event("b", "BEGIN:VALARM\r\nTRIGGER;X-A=1;TZID=\"Asia/Tokyo\":20270101T100000\r\nEND:VALARM\r\n");

        assertThat(split(calendar(ZONES + berlin + tokyo + event("c", ""))))
                .containsExactly(
                        calendar(zone("Europe/Berlin") + berlin),
                        calendar(zone("Asia/Tokyo") + tokyo),
                        calendar(event("c", "")));
    }

    @Test
    void componentsWithoutUidAreObjectsOfTheirOwnEvenWhenTheyAreAlike() throws Exception {
        assertThat(split(calendar(event("", "") + event("", ""))))
                .containsExactly(calendar(event("", "")), calendar(event("", "")));
    }

    @Test
    void severalCalendarsInOneBodyAreTakenOneByOne() throws Exception {
        assertThat(split(calendar(event("a", "")) + calendar(event("b", "") + event("c", ""))))
                .hasSize(3);
    }

    @Test
    void whatIsSaidOfTheFileIsLeftOut() throws Exception {
        String head = "METHOD:PUBLISH\r\nUID:file\r\nSOURCE;VALUE=URI:https://example.org/a.ics\r\n";

        assertThat(split(calendar(head + event("a", "") + event("b", ""))))
                .containsExactly(calendar(event("a", "")), calendar(event("b", "")));
        assertThat(split(calendar("METHOD:PUBLISH\r\n" + event("a", "")))).containsExactly(calendar(event("a", "")));
    }

    @Test
    void anInstanceThatIsRepeatedIsThereOnceInItsLatestVersion() throws Exception {
        String first = event("a", "SEQUENCE:9\r\nSUMMARY:9\r\n");
        String later = event("a", "SEQUENCE:10\r\nSUMMARY:10\r\n");
        String override = event("a", "RECURRENCE-ID:20270101T100000Z\r\nDTSTAMP:20260101T000000Z\r\n");
        String newer = override.replace("2026", "2028");

        assertThat(split(calendar(first + first + event("b", ""))))
                .containsExactly(calendar(first), calendar(event("b", "")));
        assertThat(split(calendar(later + first))).containsExactly(calendar(later));
        assertThat(split(calendar(first + override) + calendar(later + newer)))
                .containsExactly(calendar(later + newer));
        assertThat(split(calendar(override + newer + override))).containsExactly(calendar(newer));
    }

    @Test
    void differentEventsOfOneUidAreObjectsOfTheirOwn() throws Exception {
        String one = event("a", "SUMMARY:1\r\n");
        String other = event("a", "SEQUENCE:x\r\nSUMMARY:2\r\n");

        assertThat(split(calendar(one + other + event("b", "") + one)))
                .containsExactly(calendar(one), calendar(other), calendar(event("b", "")));
    }

    @Test
    void controlsAtTheEndOfAFileAreNothing() throws Exception {
        assertThat(split(calendar(event("a", "")) + "\u001a\u0000")).containsExactly(calendar(event("a", "")));
    }

    @Test
    void eventsAndTasksOfOneUidAreObjectsOfTheirOwn() throws Exception {
        String task = event("a", "").replace("VEVENT", "VTODO");

        assertThat(split(calendar(event("a", "") + task))).containsExactly(calendar(event("a", "")), calendar(task));
    }

    @Test
    void whatIsMalformedCostsOnlyTheComponentItIsIn() throws Exception {
        String good = event("a", "SUMMARY:A\r\n");
        for (String bad : List.of(
                event("b", "no colon\r\n"),
                event("b", "BEGIN:VALARM\r\n"),
                event("b", "END:VALARM\r\n"),
                event("b", "").replace("END:VEVENT\r\n", ""))) {
            assertThat(split(calendar(bad + good))).as(bad).containsExactly(calendar(bad), calendar(good));
        }
        assertThat(split(calendar("no colon\r\nEND:VEVENT\r\n" + good))).containsExactly(calendar(good));
    }

    @Test
    void octetsThatAreNoUtf8CostOnlyTheComponentTheyAreIn() throws Exception {
        String file = calendar(event("a", "SUMMARY:\u00e4\r\n") + event("b", "SUMMARY:B\r\n"));

        List<Octets> objects = new ICalendarFormat()
                .split(Octets.of(file.getBytes(StandardCharsets.ISO_8859_1)))
                .toList();

        assertThat(objects.get(0).toByteArray()).contains(0xe4);
        assertThat(objects.get(1)).isEqualTo(Octets.utf8(calendar(event("b", "SUMMARY:B\r\n"))));
    }

    @Test
    void aFileThatBreaksOffGivesWhatIsCompleteAndTellsThatItBreaksOff() throws Exception {
        String file = calendar(event("a", "") + event("b", "SUMM"));
        String broken = file.substring(0, file.indexOf("SUMM") + 2);

        assertThat(split(broken))
                .containsExactly(
                        calendar(event("a", "")), calendar("BEGIN:VEVENT\r\nUID:b\r\nSU\r\n"), "BEGIN:VCALENDAR\r\n");
        assertThat(split("stray\r\n" + calendar(event("a", ""))))
                .containsExactly(calendar(event("a", "")), "stray\r\n");
    }

    @Test
    void calendarsWithByteOrderMarksArePutTogether() throws Exception {
        String marked = "\ufeff" + calendar(event("a", "")) + "\ufeff" + calendar(event("b", ""));

        assertThat(split(marked)).containsExactly(calendar(event("a", "")), calendar(event("b", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "'Mid Zone ', '\"Mid Zone\"'",
        "'A\\, B', '\"A, B\"'",
        "'A, B', '\"A, B\"'",
        "'A\\, B', '\"A\\, B\"'",
        "A \"B\", \"A ^'B^'\""
    })
    void zonesAreFoundHoweverTheirNamesAreWritten(String defined, String referred) throws Exception {
        String timed = event("a", "DTSTART;TZID=" + referred + ":20270101T100000\r\n");

        assertThat(split(calendar(zone(defined) + timed + event("b", ""))))
                .containsExactly(calendar(zone(defined) + timed), calendar(event("b", "")));
    }

    @Test
    void aMalformedZoneThatIsKnownByItsNameIsLeftOut() throws Exception {
        String timed = event("a", "DTSTART;TZID=Europe/Berlin:20270101T100000\r\n");
        String malformed = zone("Europe/Berlin").replace("END:STANDARD\r\n", "");

        assertThat(split(calendar(malformed + timed))).containsExactly(calendar(timed));
        assertThat(split(calendar(malformed + timed + event("b", "")))).contains(calendar(timed));
    }

    @Test
    void noMoreObjectsAreMadeThanAreTaken() throws Exception {
        String large = zone("Large").replace("END:VTIMEZONE", "X-FILL:" + "x".repeat(1_000_000) + "\r\nEND:VTIMEZONE");
        String events = IntStream.range(0, 20_000)
                .mapToObj(i -> event("u" + i, "DTSTART;TZID=Large:20270101T100000\r\n"))
                .collect(Collectors.joining());

        assertThat(new ICalendarFormat()
                        .split(Octets.utf8(calendar(large + events)))
                        .limit(3))
                .hasSize(3);
    }

    @Test
    void whatIsNoCalendarIsRefusedAsAWhole() {
        for (String text :
                List.of("", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDAR\r\n", calendar(ZONES), "hello")) {
            assertThatExceptionOfType(DavException.class)
                    .isThrownBy(() -> split(text))
                    .satisfies(refusal ->
                            assertThat(refusal.precondition()).contains(CalDavPreconditions.VALID_CALENDAR_DATA));
        }
    }

    @Test
    void theFormatSaysHowItsObjectsAreNamedAndHeld() {
        assertThat(new ICalendarFormat().nameSuffix()).isEqualTo(".ics");
        assertThat(new ICalendarFormat().dataElement()).isEqualTo(CalDavNames.CALENDAR_DATA);
    }
}
