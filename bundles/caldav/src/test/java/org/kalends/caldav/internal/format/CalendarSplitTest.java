/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.CalDavNames;
import org.kalends.caldav.internal.CalDavPreconditions;
import org.kalends.dav.core.DavException;
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
        return new ICalendarFormat()
                .split(Octets.utf8(text)).stream().map(Octets::text).toList();
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
    void whatIsNoCalendarIsRefusedAsAWhole() {
        for (String text : List.of("BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDAR\r\n", "hello")) {
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
