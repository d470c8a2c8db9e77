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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.Octets;

class ICalendarFormatTest {
    @Test
    void aGoodObjectShouldBeKeptOctetForOctet() throws DavException {
        for (String text : List.of(
                event("DTSTART:20260704T100000Z", "X-TITLE;X-P=\"Room 42\":Ü"),
                event("DTSTART:20260704T100000Z").replace("\r\n", "\n"),
                event("DTSTART:20260704T100000Z").replace("BEGIN", "begin"),
                event("DTSTART:20260704T100000Z") + "\r\n\r\n",
                event("DTSTART:20260704T100000Z", "SUMMARY:a\r\n b\r\n\tc"))) {
            AcceptedObject accepted = accept(text);
            assertThat(accepted.altered()).as(text).isFalse();
            assertThat(accepted.octets()).isEqualTo(Octets.utf8(text));
        }
    }

    @Test
    void theMediaTypeShouldNameTheComponent() throws DavException {
        assertThat(accept(event("DTSTART:20260704T100000Z")).mediaType())
                .isEqualTo("text/calendar; charset=utf-8; component=VEVENT");
    }

    @Test
    void componentsOfExtensionsShouldBeKeptBesideTheObject() throws DavException {
        for (String beside : List.of(
                "BEGIN:X-LIC-ERROR\r\nX-A:1\r\nEND:X-LIC-ERROR",
                "BEGIN:VPARTY\r\nUID:other\r\nEND:VPARTY\r\nBEGIN:X-B\r\nEND:X-B")) {
            String text = object(beside, "BEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT");
            AcceptedObject accepted = accept(text);
            assertThat(accepted.altered()).isFalse();
            assertThat(accepted.octets().text()).isEqualTo(text);
            assertThat(accepted.index().uid()).isEqualTo("u1");
            assertThat(accepted.index().kind()).isEqualTo("VEVENT");
        }
        AcceptedObject named = accept(
                object("BEGIN:VEVENT\r\nDTSTART:20260704T100000Z\r\nEND:VEVENT", "BEGIN:X-B\r\nX-A:1\r\nEND:X-B"));
        assertThat(named.octets().text()).contains("BEGIN:X-B\r\nX-A:1\r\nEND:X-B\r\n", "UID:new-uid");
    }

    @Test
    void overridesWithoutMasterAndACopiedOverrideWithRuleShouldBeTaken() throws DavException {
        String text = event("RECURRENCE-ID:20260704T100000Z", "DTSTART:20260704T100000Z", "RRULE:FREQ=DAILY;COUNT=2");
        assertThat(accept(text).altered()).isFalse();
    }

    @Test
    void componentsOutsideTheSetOfTheCalendarShouldBeRefused() {
        Octets event = Octets.utf8(event("DTSTART:20260704T100000Z"));
        assertThatThrownBy(() -> FORMAT.accept(event, calendar("VTODO")))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT));
        refused(CalDavPreconditions.SUPPORTED_CALENDAR_COMPONENT, object("BEGIN:VPOLL\r\nUID:1\r\nEND:VPOLL"));
    }

    @Test
    void tooManyOctetsShouldBeRefused() {
        Octets large = Octets.of(new byte[11 * 1024 * 1024]);
        assertThatThrownBy(() -> FORMAT.accept(large, calendar()))
                .isInstanceOfSatisfying(DavException.class, e -> assertThat(e.precondition())
                        .hasValue(CalDavPreconditions.MAX_RESOURCE_SIZE));
    }

    @Test
    void hostileObjectsShouldCostLittle() throws DavException {
        long start = System.nanoTime();
        accept(event("DTSTART:20260704T100000Z", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A".repeat(9_000_000)));
        accept(event("DTSTART:19000101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=1000000000"));
        accept(event("DTSTART:19000101T000000Z", "RRULE:FREQ=SECONDLY;UNTIL=20990101T000000Z", "EXRULE:FREQ=SECONDLY"));
        accept(event("DTSTART:20260704T100000Z", "RDATE:" + "20260705T100000Z,".repeat(40_000)));
        accept(event("DTSTART:20260704T100000Z", "ATTENDEE:mailto:a@example.com\r\n".repeat(50_000) + "X:1"));
        refused(
                CalDavPreconditions.VALID_CALENDAR_DATA,
                event("RRULE:FREQ=DAILY\r\n".repeat(100_000) + "DTSTART:20260704T100000Z"));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
    }
}
