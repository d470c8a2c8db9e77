/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Octets;

class JoinedCalendarTest {
    private final JoinedCalendar file = new JoinedCalendar(new CalendarHead(List.of(CalendarObject.VERSION)));

    private static String zone(String tzid, String offset) {
        return "BEGIN:VTIMEZONE\r\nTZID:" + tzid + "\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:"
                + offset + "\r\nTZOFFSETTO:" + offset + "\r\nEND:STANDARD\r\nEND:VTIMEZONE";
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    private Component joined(String... objects) throws MalformedCalendarException {
        StringBuilder text = new StringBuilder(file.begin());
        for (String object : objects) {
            text.append(file.next(Octets.utf8(object)));
        }
        return CalendarObject.read(text.append(file.end()).toString()).calendar();
    }

    private static List<String> zones(Component calendar) {
        return calendar.components(CalendarObject.VTIMEZONE).stream()
                .map(zone -> zone.property("TZID").map(Property::text).orElseThrow())
                .toList();
    }

    private static String zoneOf(Component calendar, int event) {
        return calendar.components("VEVENT")
                .get(event)
                .property("DTSTART")
                .flatMap(start -> start.parameter("TZID"))
                .orElseThrow()
                .text();
    }

    @Test
    void eachComponentStandsInItAsItIsStored() throws MalformedCalendarException {
        String folded = "SUMMARY:A\r\n  b";

        Component all = joined(
                TestFormat.object("METHOD:PUBLISH", "X-WR-CALNAME:Other", event("a", folded)),
                TestFormat.object(event("b"), event("b", "RECURRENCE-ID:20260101T000000Z")),
                TestFormat.object("BEGIN:VTODO\r\nUID:t\r\nEND:VTODO"));

        assertThat(all.text()).contains(event("a", folded)).doesNotContain("METHOD", "X-WR-CALNAME");
        assertThat(all.components()).extracting(Component::name).containsExactly("VEVENT", "VEVENT", "VEVENT", "VTODO");
        assertThat(all.properties()).containsExactly(CalendarObject.VERSION);
    }

    @Test
    void aZoneIsDefinedOnceAndBeforeItIsReferredTo() throws MalformedCalendarException {
        String timed = "DTSTART;TZID=Own:20260101T000000";

        Component all = joined(
                TestFormat.object(event("a", timed), zone("Own", "+0200")),
                TestFormat.object(zone("Own", "+0200"), event("b", timed)));

        assertThat(all.components()).extracting(Component::name).containsExactly("VTIMEZONE", "VEVENT", "VEVENT");
        assertThat(zones(all)).containsExactly("Own");
    }

    @Test
    void whatIsDefinedOtherwiseUnderTheSameNameGetsAnother() throws MalformedCalendarException {
        String timed = "DTSTART;VALUE=DATE-TIME;TZID=Customized Time Zone:20260101T000000";
        String alarm = "BEGIN:VALARM\r\nTRIGGER;TZID=Customized Time Zone:20260101T000000\r\nEND:VALARM";

        Component all = joined(
                TestFormat.object(zone("Customized Time Zone", "+0200"), event("a", timed)),
                TestFormat.object(zone("Customized Time Zone", "-0300"), event("b", timed, alarm)),
                TestFormat.object(zone("Customized Time Zone", "-0300"), event("c", timed)),
                TestFormat.object(zone("Customized Time Zone", "+0200"), event("d", timed)));

        assertThat(zones(all)).containsExactly("Customized Time Zone", "Customized Time Zone (2)");
        assertThat(zoneOf(all, 0)).isEqualTo("Customized Time Zone").isEqualTo(zoneOf(all, 3));
        assertThat(zoneOf(all, 1)).isEqualTo("Customized Time Zone (2)").isEqualTo(zoneOf(all, 2));
        assertThat(all.components("VEVENT").get(1).text())
                .contains("TRIGGER;TZID=Customized Time Zone (2):")
                .contains("DTSTART;VALUE=DATE-TIME;TZID=Customized Time Zone (2):20260101T000000");
        assertThat(all.components(CalendarObject.VTIMEZONE).get(1).text()).contains("-0300");
    }

    @Test
    void aRegionIsDefinedWholeWhateverAnObjectSaysOfIt() throws MalformedCalendarException {
        Component all = joined(
                TestFormat.object(
                        zone("Europe/Berlin", "+0100"), event("a", "DTSTART;TZID=Europe/Berlin:20260701T000000")),
                TestFormat.object(event("b", "DTSTART;TZID=Europe/Berlin:20260101T000000")));

        assertThat(zones(all)).containsExactly("Europe/Berlin");
        assertThat(all.components(CalendarObject.VTIMEZONE).get(0).text()).contains("+0200", "RRULE");
    }

    @Test
    void anEventWithoutAZoneThatAnybodyKnowsIsInItAllTheSame() throws MalformedCalendarException {
        Component all = joined(TestFormat.object(event("a", "DTSTART;TZID=Nowhere:20260701T000000")));

        assertThat(zones(all)).isEmpty();
        assertThat(zoneOf(all, 0)).isEqualTo("Nowhere");
    }

    @Test
    void aNameWithColonsAndQuotesSurvivesANewOne() throws MalformedCalendarException {
        String timed = "DTSTART;TZID=\"(UTC+01:00) Here\":20260101T000000";

        Component all = joined(
                TestFormat.object(zone("(UTC+01:00) Here", "+0100"), event("a", timed)),
                TestFormat.object(zone("(UTC+01:00) Here", "+0200"), event("b", timed)));

        assertThat(zoneOf(all, 1)).isEqualTo("(UTC+01:00) Here (2)");
        assertThat(all.text()).contains("DTSTART;TZID=\"(UTC+01:00) Here (2)\":20260101T000000");
    }
}
