/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.icalendar.text.MalformedCalendarException;

/** What the instances of an expansion have: dates of their own, and what is wanted of the rest. */
class RecurrenceExpansionTest {
    private static String expand(String kind, String lines, String month, String parts)
            throws DavException, MalformedCalendarException {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:" + kind + "\r\nUID:u\r\n" + lines.replace("\n", "\r\n")
                + "\r\nEND:" + kind + "\r\nEND:VCALENDAR\r\n";
        String range = "<expand start='2026" + month + "01T000000Z' end='2026" + month + "28T000000Z'/>";
        CalendarDataRequest request =
                CalendarDataRequest.parse(Xml.caldav("<calendar-data>" + range + parts + "</calendar-data>"));
        return new CalendarDataRenderer(
                        request, ZoneId.of("America/New_York").getRules(), Preferences.NONE, new ExpansionAllowance())
                .render(ZonedObject.read(text));
    }

    @Test
    void instancesOfPeriodsShouldEndAsThePeriodsDo() throws DavException, MalformedCalendarException {
        String periods = "DTSTART:20260105T100000Z\nRDATE;VALUE=PERIOD:20260106T100000Z/PT2H,"
                + "20260107T100000Z/20260107T130000Z";
        assertThat(expand("VEVENT", periods, "01", ""))
                .contains("DTSTART:20260106T100000Z\r\nDTEND:20260106T120000Z\r\n")
                .contains("DTSTART:20260107T100000Z\r\nDTEND:20260107T130000Z\r\n");
        assertThat(expand("VTODO", periods, "01", ""))
                .contains("DTSTART:20260106T100000Z\r\nDUE:20260106T120000Z\r\n")
                .doesNotContain("DTEND");
        assertThat(expand("VEVENT", periods + "\nDTEND:20260105T103000Z", "01", ""))
                .contains("DTEND:20260105T103000Z", "DTEND:20260106T120000Z");
        assertThat(expand("VEVENT", periods + "\nDURATION:PT30M", "01", ""))
                .contains("DURATION:PT1800S", "DURATION:PT7200S")
                .doesNotContain("DTEND", "PT30M");
    }

    @Test
    void instancesWithoutLengthShouldHaveNoEnd() throws DavException, MalformedCalendarException {
        assertThat(expand("VEVENT", "DTSTART:20260105T100000Z\nRDATE:20260106T100000Z", "01", ""))
                .doesNotContain("DTEND", "DURATION");
    }

    @Test
    void anOverrideWithoutDatesShouldHaveThoseOfItsInstance() throws DavException, MalformedCalendarException {
        String task = "DTSTART:20260601T080000Z\nDUE:20260601T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEND:VTODO\n"
                + "BEGIN:VTODO\nUID:u\nRECURRENCE-ID:20260602T080000Z\nSTATUS:COMPLETED";
        assertThat(expand("VTODO", task, "06", ""))
                .contains("BEGIN:VTODO\r\nDTSTART:20260602T080000Z\r\nDUE:20260602T090000Z\r\n"
                        + "RECURRENCE-ID:20260602T080000Z\r\nUID:u\r\nSTATUS:COMPLETED\r\nEND:VTODO\r\n")
                .containsOnlyOnce("RECURRENCE-ID:20260602T080000Z");
        assertThat(expand("VTODO", task + "\nDURATION:PT3H", "06", ""))
                .contains("DURATION:PT3H")
                .doesNotContain("DUE:20260602");
    }

    @Test
    void aTaskWithoutDateShouldBeThereOnceAndNotRecur() throws DavException, MalformedCalendarException {
        assertThat(expand("VTODO", "SUMMARY:Water plants\nRRULE:FREQ=WEEKLY\nEXDATE:20260608T080000Z", "06", ""))
                .endsWith("BEGIN:VTODO\r\nUID:u\r\nSUMMARY:Water plants\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void theSecondOfTwoTimesShouldBeToldInUtc() throws DavException, MalformedCalendarException {
        assertThat(expand("VEVENT", "DTSTART;TZID=America/New_York:20261031T013000\nRDATE:20261101T063000Z", "11", ""))
                .contains("DTSTART:20261101T063000Z\r\nRECURRENCE-ID:20261101T063000Z\r\n");
    }

    @Test
    void onlyWhatIsWantedShouldCount() throws DavException, MalformedCalendarException {
        String series = "DTSTART:20260101T080000Z\nDURATION:PT1H\nRRULE:FREQ=MINUTELY;INTERVAL=10\nX-LARGE:"
                + "a".repeat(100_000);
        String wanted = "<comp name='VCALENDAR'><comp name='VEVENT'><prop name='DTSTART'/>"
                + "<prop name='RECURRENCE-ID' novalue='yes'/></comp></comp>";
        assertThat(expand("VEVENT", series, "06", wanted))
                .hasSizeLessThan(500_000)
                .contains("BEGIN:VEVENT\r\nDTSTART:20260601T001000Z\r\nRECURRENCE-ID:\r\nEND:VEVENT\r\n");
        assertThat(expand("VEVENT", series, "06", "<comp name='VCALENDAR'><prop name='VERSION'/></comp>"))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
        assertThatThrownBy(() -> expand("VEVENT", series, "06", "")).isInstanceOf(DavException.class);
    }

    @Test
    void allExpansionsOfARequestShouldCostNoMoreThanItMay() throws DavException, MalformedCalendarException {
        CalendarDataRequest request = CalendarDataRequest.parse(
                Xml.caldav("<calendar-data><expand start='20260101T000000Z' end='20270101T000000Z'/></calendar-data>"));
        CalendarDataRenderer renderer = new CalendarDataRenderer(
                request, ZoneOffset.UTC.getRules(), Preferences.NONE, new ExpansionAllowance(5_000));
        ZonedObject daily =
                ZonedObject.read("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u\nDTSTART:20260101T100000Z\n"
                        + "RRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(renderer.render(daily)).contains("RECURRENCE-ID:20261231T100000Z");
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 50; i++) {
                        renderer.render(daily);
                    }
                })
                .matches(refusal -> refusal.status() == 507);
    }
}
