/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.Xml;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.Preferences;
import org.kalends.icalendar.text.MalformedCalendarException;

class CalendarDataRendererTest {
    private static final String SERIES = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
            + "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nEND:VTIMEZONE\r\n"
            + "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:all\r\nDTSTART;TZID=Europe/Berlin:20260327T090000\r\n"
            + "DTEND;TZID=Europe/Berlin:20260327T100000\r\nRRULE:FREQ=DAILY;COUNT=5\r\n"
            + "EXDATE;TZID=Europe/Berlin:20260328T090000\r\n"
            + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:moved\r\nRECURRENCE-ID;TZID=Europe/Berlin:20260330T090000\r\n"
            + "DTSTART;TZID=Europe/Berlin:20260330T170000\r\nDURATION:PT2H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static String render(String text, String inCalendarData) throws DavException, MalformedCalendarException {
        CalendarDataRequest request =
                CalendarDataRequest.parse(Xml.caldav("<calendar-data>" + inCalendarData + "</calendar-data>"));
        return new CalendarDataRenderer(
                        request, ZoneId.of("America/New_York").getRules(), Preferences.NONE, new ExpansionAllowance())
                .render(ZonedObject.read(text));
    }

    private static String expand(String start, String end) {
        return "<expand start='" + start + "' end='" + end + "'/>";
    }

    @Test
    void theWholeObjectShouldBeGivenAsItIs() throws DavException, MalformedCalendarException {
        assertThat(render(SERIES, "")).isEqualTo(SERIES);
    }

    @Test
    void expansionShouldGiveEachInstanceInUtc() throws DavException, MalformedCalendarException {
        assertThat(render(SERIES, expand("20260328T000000Z", "20260331T000000Z")))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                        + "BEGIN:VEVENT\r\nDTSTART:20260329T070000Z\r\nDTEND:20260329T080000Z\r\n"
                        + "RECURRENCE-ID:20260329T070000Z\r\nUID:u\r\nSUMMARY:all\r\n"
                        + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
                        + "BEGIN:VEVENT\r\nDTSTART:20260330T150000Z\r\nRECURRENCE-ID:20260330T070000Z\r\n"
                        + "UID:u\r\nSUMMARY:moved\r\nDURATION:PT2H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void expansionShouldKeepDatesAndFloatingTimes() throws DavException, MalformedCalendarException {
        String allDay = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;VALUE=DATE:20260307\nDTEND;VALUE=DATE:20260309\n"
                + "RRULE:FREQ=WEEKLY\nEND:VEVENT\nEND:VCALENDAR\n";
        assertThat(render(allDay, expand("20260310T000000Z", "20260316T050000Z")))
                .contains("DTSTART;VALUE=DATE:20260314\r\nDTEND;VALUE=DATE:20260316\r\n"
                        + "RECURRENCE-ID;VALUE=DATE:20260314\r\n")
                .doesNotContain("RRULE");
        String floating =
                allDay.replace(";VALUE=DATE", "").replace("0307", "0307T090000").replace("0309", "0307T100000");
        assertThat(render(floating, expand("20260310T000000Z", "20260316T050000Z")))
                .contains("DTSTART:20260314T090000\r\nDTEND:20260314T100000\r\n");
    }

    @Test
    void expansionOfASingleEventShouldHaveNoRecurrenceId() throws DavException, MalformedCalendarException {
        String single = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;TZID=Europe/Berlin:20260307T090000\nEND:VEVENT\n"
                + "END:VCALENDAR\n";
        assertThat(render(single, expand("20260307T000000Z", "20260308T000000Z")))
                .contains("DTSTART:20260307T080000Z\r\n")
                .doesNotContain("RECURRENCE-ID");
        assertThat(render(single, expand("20270307T000000Z", "20270308T000000Z")))
                .doesNotContain("VEVENT");
    }

    @Test
    void expansionShouldKnowPeriodsAndTasks() throws DavException, MalformedCalendarException {
        String periods = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20260307T090000Z\nDURATION:PT1H\n"
                + "RDATE;VALUE=PERIOD:20260308T090000Z/PT3H\nEND:VEVENT\nEND:VCALENDAR\n";
        assertThat(render(periods, expand("20260307T000000Z", "20260309T000000Z")))
                .contains("DURATION:PT3600S", "DURATION:PT10800S");
        String task = "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:u\nDUE;TZID=Europe/Berlin:20260307T090000\nEND:VTODO\n"
                + "END:VCALENDAR\n";
        assertThat(render(task, expand("20260307T000000Z", "20260309T000000Z"))).contains("DUE:20260307T080000Z");
        assertThat(render(task, expand("20270307T000000Z", "20270309T000000Z"))).doesNotContain("VTODO");
        String recurring = task.replace("END:VTODO", "RRULE:FREQ=DAILY;COUNT=3\nEND:VTODO");
        assertThat(render(recurring, expand("20260308T000000Z", "20260309T000000Z")))
                .contains("BEGIN:VTODO\nDUE:20260308T080000Z\r\nRECURRENCE-ID:20260308T080000Z\r\nUID:u\n")
                .doesNotContain("20260307", "20260309", "DTSTART");
    }

    @Test
    void tooManyInstancesShouldBeRefused() {
        String series = SERIES.replace("FREQ=DAILY;COUNT=5", "FREQ=SECONDLY");
        assertThatThrownBy(() -> render(series, expand("20260328T000000Z", "20280331T000000Z")))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS));
    }

    @Test
    void manyInstancesOfALargeEventShouldBeRefused() {
        String series = SERIES.replace("COUNT=5", "COUNT=5000").replace("SUMMARY:all", "X-A:" + "a".repeat(100_000));
        assertThatThrownBy(() -> render(series, expand("20260328T000000Z", "20380331T000000Z")))
                .isInstanceOf(DavException.class);
    }

    @Test
    void aLimitedSetShouldHaveTheMasterAndTheOverridesInRange() throws DavException, MalformedCalendarException {
        String limit = "<limit-recurrence-set start='%s' end='%s'/>";
        assertThat(render(SERIES, String.format(limit, "20260330T000000Z", "20260331T000000Z")))
                .isEqualTo(SERIES);
        assertThat(render(SERIES, String.format(limit, "20260401T000000Z", "20260402T000000Z")))
                .contains("RRULE")
                .doesNotContain("moved");
        assertThat(render(SERIES, String.format(limit, "20260330T070000Z", "20260330T073000Z")))
                .contains("moved");
    }

    @Test
    void freeBusyPeriodsOutsideARangeShouldBeLeftOut() throws DavException, MalformedCalendarException {
        String text = "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nUID:u\n"
                + "FREEBUSY;FBTYPE=BUSY:20260307T090000Z/PT1H,20260308T090000Z/PT1H\nFREEBUSY:20260309T090000Z/PT1H\n"
                + "END:VFREEBUSY\nEND:VCALENDAR\n";
        assertThat(render(text, "<limit-freebusy-set start='20260308T000000Z' end='20260309T000000Z'/>"))
                .contains("FREEBUSY;FBTYPE=BUSY:20260308T090000Z/PT1H\r\n")
                .doesNotContain("20260307", "20260309");
    }

    @Test
    void onlyTheWantedPartsShouldBeGiven() throws DavException, MalformedCalendarException {
        assertThat(render(
                        SERIES,
                        "<comp name='VCALENDAR'><prop name='VERSION'/><comp name='VEVENT'><prop name='uid'/>"
                                + "<prop name='SUMMARY' novalue='yes'/></comp><comp name='VTIMEZONE'/></comp>"))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
                        + "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:\r\nEND:VEVENT\r\n"
                        + "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(render(SERIES, "<comp name='VCALENDAR'><allprop/><allcomp/></comp>"))
                .isEqualTo(SERIES);
        assertThat(render(SERIES, "<comp name='VCALENDAR'><allprop/></comp>"))
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void otherFormatsAndMalformedRequestsShouldBeRefused() {
        for (String attribute : List.of("content-type='text/html'", "version='1.0'")) {
            assertThatThrownBy(() -> CalendarDataRequest.parse(Xml.caldav("<calendar-data " + attribute + "/>")))
                    .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                            .hasValue(CalDavPreconditions.SUPPORTED_CALENDAR_DATA));
        }
        for (String content : List.of(
                "<expand start='20260101T000000Z'/>",
                "<expand start='20260101' end='20270101'/>",
                "<comp/>",
                "<expand start='20260101T000000Z' end='20270101T000000Z'/>"
                        + "<limit-recurrence-set start='20260101T000000Z' end='20270101T000000Z'/>")) {
            assertThatThrownBy(() -> render(SERIES, content)).as(content).isInstanceOf(DavException.class);
        }
    }
}
