/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kalends.caldav.internal.format.TestFormat.FORMAT;
import static org.kalends.caldav.internal.format.TestFormat.accept;
import static org.kalends.caldav.internal.format.TestFormat.calendar;
import static org.kalends.caldav.internal.format.TestFormat.event;
import static org.kalends.caldav.internal.format.TestFormat.object;
import static org.kalends.caldav.internal.format.TestFormat.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.storage.api.Octets;

/** What must hold of an object that is stored. */
class ObjectRulesTest {
    @Test
    void whatIsNoICalendarShouldBeRefused() {
        Precondition invalid = CalDavPreconditions.VALID_CALENDAR_DATA;
        refused(invalid, "");
        refused(invalid, "hello");
        refused(invalid, event("DTSTART:20260704T100000Z") + event("DTSTART:20260704T100000Z"));
        refused(invalid, "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n");
        refused(invalid, event("DTSTART:20260704T100000Z").replace("VERSION:2.0", "VERSION:1.0"));
        refused(invalid, event("SUMMARY:no start"));
        refused(invalid, event("DTSTART:tomorrow"));
        refused(invalid, event("DTSTART:20260704T100000Z", "DTSTART:20260705T100000Z"));
        refused(invalid, event("DTSTART:20260704T100000Z", "DURATION:long"));
        refused(invalid, event("DTSTART:20260704T100000Z", "RRULE:FREQ=SOMETIMES"));
        refused(invalid, event("DTSTART:20260704T100000Z", "EXDATE:20269999"));
        refused(
                invalid,
                event("DTSTART:20260704T100000Z", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:soon", "END:VALARM"));
        refused(invalid, object("BEGIN:VJOURNAL\r\nUID:1\r\nRRULE:FREQ=DAILY\r\nEND:VJOURNAL"));
    }

    @Test
    void octetsThatAreNotUtf8ShouldBeRefused() {
        byte[] latin = event("DTSTART:20260704T100000Z", "SUMMARY:é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> FORMAT.accept(Octets.of(latin), calendar()))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.VALID_CALENDAR_DATA));
    }

    @Test
    void whatSection41KeepsOutShouldBeRefused() {
        Precondition unfit = CalDavPreconditions.VALID_CALENDAR_OBJECT_RESOURCE;
        refused(unfit, event("DTSTART:20260704T100000Z").replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REQUEST"));
        refused(unfit, object("X-NOTHING:1"));
        refused(
                unfit,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT",
                        "BEGIN:VTODO\r\nUID:1\r\nEND:VTODO"));
        refused(
                unfit,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:2\r\nRECURRENCE-ID:20260704T100000Z\r\nDTSTART:20260704T100000Z\r\n"
                                + "END:VEVENT"));
        refused(
                unfit,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260705T100000Z\r\nEND:VEVENT"));
        refused(unfit, object("BEGIN:VEVENT\r\nUID:\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT"));
    }

    @Test
    void aComponentOfAnExtensionAloneShouldBeNoObject() {
        refused(CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT, object("BEGIN:X-B\r\nUID:1\r\nEND:X-B"));
        refused(
                CalDavPreconditions.VALID_CALENDAR_OBJECT_RESOURCE,
                object("BEGIN:VTODO\r\nUID:1\r\nEND:VTODO", "BEGIN:VALARM\r\nUID:1\r\nEND:VALARM"));
    }

    @Test
    void moreTimeZonesThanThereAreShouldBeRefused() {
        String zone = "BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n";
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                event("DTSTART:20260704T100000Z").replace("BEGIN:VEVENT", zone.repeat(1_001) + "BEGIN:VEVENT"));
    }

    @Test
    void anEndShouldBeADateExactlyWhenTheStartIsOne() throws DavException {
        for (String start : List.of("DTSTART:20260704T100000Z", "DTSTART:20260704T100000")) {
            refused(CalDavPreconditions.VALID_CALENDAR_DATA, event(start, "DTEND;VALUE=DATE:20260705"));
            accept(event(start, "DTEND:20260704T110000"));
        }
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                event("DTSTART;VALUE=DATE:20260704", "DTEND:20260705T000000Z"));
        accept(object("BEGIN:VTODO\r\nUID:1\r\nDTSTART;VALUE=DATE:20260704\r\nDUE:20260705T100000Z\r\nEND:VTODO"));
    }

    @Test
    void aRecurrenceIdOfAnotherTypeThanTheStartShouldBeRefused() {
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                object(
                        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260704T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT",
                        "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;VALUE=DATE:20260705\r\nDTSTART:20260705T100000Z\r\n"
                                + "END:VEVENT"));
    }

    @Test
    void aTaskThatRecursByItsDueOrHasNoDateShouldBeTaken() throws DavException {
        for (String date : new String[] {"DUE:20260704T100000Z\r\n", ""}) {
            String task = object("BEGIN:VTODO\r\nUID:1\r\n" + date + "RRULE:FREQ=DAILY\r\nEND:VTODO");
            assertThat(accept(task).altered()).isFalse();
        }
    }

    @Test
    void zonesThatNobodyKnowsShouldBeRefused() throws DavException {
        Precondition unknown = CalDavPreconditions.VALID_TIMEZONE;
        refused(unknown, event("DTSTART;TZID=Nowhere:20260704T100000"));
        refused(unknown, event("DTSTART:20260704T100000Z", "RDATE;TZID=Nowhere:20260705T100000,20260706T100000"));
        refused(
                unknown,
                event("DTSTART:20260704T100000Z", "EXDATE;TZID=\"" + "x".repeat(5_000) + "\":20260705T100000"));
        refused(
                unknown,
                event(
                        "DTSTART:20260704T100000Z",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER;VALUE=DATE-TIME;TZID=Nowhere:20260704T090000",
                        "END:VALARM"));
    }

    @Test
    void zonesThatMeanSomethingShouldBeTaken() throws DavException {
        for (String tzid :
                List.of("Europe/Berlin", "W. Europe Standard Time", "/mozilla.org/20050126_1/Europe/Berlin")) {
            assertThat(accept(event("DTSTART;TZID=" + tzid + ":20260704T100000")))
                    .isNotNull();
        }
        assertThat(accept(event("DTSTART;TZID=Nowhere;VALUE=DATE:20260704"))).isNotNull();
        assertThat(accept(event("DTSTART;TZID=Nowhere:20260704T100000Z", "X-LAST;TZID=Nowhere:20260704T100000")))
                .isNotNull();
        String unreadable = "BEGIN:VTIMEZONE\r\nTZID:Nowhere\r\nEND:VTIMEZONE\r\n";
        assertThat(accept(event("DTSTART;TZID=Nowhere:20260704T100000")
                        .replace("BEGIN:VEVENT", unreadable + "BEGIN:VEVENT")))
                .isNotNull();
    }
}
