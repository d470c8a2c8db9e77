/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kalends.caldav.internal.format.TestFormat.FORMAT;
import static org.kalends.caldav.internal.format.TestFormat.accept;
import static org.kalends.caldav.internal.format.TestFormat.calendar;
import static org.kalends.caldav.internal.format.TestFormat.event;
import static org.kalends.caldav.internal.format.TestFormat.object;
import static org.kalends.caldav.internal.format.TestFormat.refused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.protocol.CalDavPreconditions;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.Octets;

/** What is mended in an object, and that nothing else is altered. */
class MendingTest {
    @Test
    void knownFlawsShouldBeMendedAndNothingElse() throws DavException {
        AcceptedObject accepted = accept("\ufeffBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\r\nDTSTART:20260704T100000Z\r\n"
                + "DTEND:20260704T110000Z\r\nDURATION:PT1H\r\nSUMMARY:a\u0000b\u0007c\r\n  d\r\nX-LONG;x=y:z\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text())
                .isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kalends//CalDAV//EN\r\nBEGIN:VEVENT\r\n"
                        + "UID:new-uid\r\nDTSTART:20260704T100000Z\r\nDTEND:20260704T110000Z\r\nSUMMARY:abc\r\n  d\r\n"
                        + "X-LONG;x=y:z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(accepted.index().uid()).isEqualTo("new-uid");
    }

    @Test
    void anOverrideWithoutUidShouldGetThatOfItsSeries() throws DavException {
        AcceptedObject accepted = accept(object(
                "BEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260704T100000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT",
                "BEGIN:VEVENT\r\nRECURRENCE-ID:20260705T100000Z\r\nDTSTART:20260705T110000Z\r\nEND:VEVENT"));
        assertThat(accepted.index().uid()).isEqualTo("u1");
        assertThat(accepted.octets().text().split("UID:u1", -1)).hasSize(3);
    }

    @Test
    void aYearFilledWithBlanksShouldBeFilledWithZeros() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "CREATED:   51222T205954Z"));
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("\r\nCREATED:00051222T205954Z\r\n");
        refused(CalDavPreconditions.VALID_CALENDAR_DATA, event("DTSTART:   51222T205954Z"));
    }

    @Test
    void aFoldWithinACharacterShouldBeTakenOut() throws DavException {
        byte[] whole =
                event("DTSTART:20260704T100000Z", "SUMMARY:Gr#ße\r\n  on").getBytes(StandardCharsets.UTF_8);
        String latin = new String(whole, StandardCharsets.ISO_8859_1).replace("#", "\u00c3\r\n \u00bc");
        AcceptedObject accepted = FORMAT.accept(Octets.of(latin.getBytes(StandardCharsets.ISO_8859_1)), calendar());
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("SUMMARY:Grüße\r\n  on\r\n");
    }

    @Test
    void aBlankLineWithinAFoldedOneShouldBeTakenOut() throws DavException {
        AcceptedObject accepted = accept(event("DTSTART:20260704T100000Z", "SUMMARY:one\r\n\r\n  two"));
        assertThat(accepted.altered()).isTrue();
        assertThat(accepted.octets().text()).contains("\r\nSUMMARY:one\r\n  two\r\n");
    }
}
