/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.CalendarObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;
import org.kalends.storage.api.Octets;

class FileTextTest {
    private static String value(Octets file, String property) throws MalformedCalendarException {
        return CalendarObject.read(FileText.mended(file).text())
                .components()
                .get(0)
                .property(property)
                .map(Property::text)
                .orElseThrow();
    }

    private static Octets event(String... lines) {
        return Octets.utf8(TestFormat.event(lines));
    }

    @Test
    void whatIsGoodStaysOctetForOctet() {
        Octets good =
                event("DTSTART:20260101T000000Z", "SUMMARY:folded\r\n  line\r\n\twith tab", "", "X-A;X-B=\"c:d\":e");

        assertThat(FileText.mended(good)).isSameAs(good);
    }

    @Test
    void aTextOfSeveralLinesIsOneText() throws MalformedCalendarException {
        Octets file = event("DESCRIPTION:First\r\nsecond, and\r\n third\r\n* fourth", "DTSTART:20260101T000000Z");

        assertThat(value(file, "DESCRIPTION")).isEqualTo("First\nsecond, andthird\n* fourth");
        assertThat(value(file, "DTSTART")).isEqualTo("20260101T000000Z");
    }

    @Test
    void whatIsNoLineBehindSomethingElseIsLeftOut() throws MalformedCalendarException {
        Octets file = event("DTSTART:20260101T000000Z", "a line without colon", "SUMMARY:x");

        assertThat(FileText.mended(file).text()).doesNotContain("a line");
        assertThat(value(file, "SUMMARY")).isEqualTo("x");
    }

    @Test
    void anotherEncodingIsThatOfWindows() throws MalformedCalendarException {
        Octets file = Octets.of(TestFormat.event("SUMMARY:Büro \u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(value(file, "SUMMARY")).isEqualTo("Büro é");
    }
}
