/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.caldav.internal.TestConfig;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.caldav.internal.format.TestFormat;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.Octets;

class ObjectLimitsTest {
    private static AcceptedObject event(String lines) throws DavException {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:T\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n"
                + "DTSTART:20260601T100000Z\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
        return new ICalendarFormat().accept(Octets.utf8(text.replace("\n", "\r\n")), TestFormat.calendar());
    }

    private static ObjectLimits limits(String name, long most) {
        return ObjectLimits.of(new TestConfig(Map.of("org.kalends.caldav." + name, String.valueOf(most))));
    }

    private static String attendees(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "ATTENDEE:mailto:a" + i + "@example.org")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void withoutALimitNothingIsRefused() throws DavException {
        AcceptedObject large = event("RRULE:FREQ=DAILY;COUNT=50000\n" + attendees(1000));

        assertThatCode(() -> ObjectLimits.of(new TestConfig(Map.of())).permit(large))
                .doesNotThrowAnyException();
        assertThatCode(() -> limits("maxInstances", 0).permit(large)).doesNotThrowAnyException();
        assertThatCode(() -> limits("maxInstances", -5).permit(large)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'RRULE:FREQ=DAILY;COUNT=100', true",
        "'RRULE:FREQ=DAILY;COUNT=101', false",
        "'RRULE:FREQ=DAILY;UNTIL=20260908T100000Z', true",
        "'RRULE:FREQ=DAILY;UNTIL=20260909T100000Z', false",
        "'RRULE:FREQ=DAILY;COUNT=101\nEXDATE:20260602T100000Z', true",
        "'RRULE:FREQ=DAILY;COUNT=100\nRDATE:20280602T100000Z', false",
        "'RRULE:FREQ=DAILY', true",
        "'SUMMARY:Once', true"
    })
    void aSeriesThatEndsHasNoMoreInstances(String lines, boolean permitted) throws DavException {
        AcceptedObject object = event(lines.replace("\\n", "\n"));

        if (permitted) {
            assertThatCode(() -> limits("maxInstances", 100).permit(object)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> limits("maxInstances", 100).permit(object))
                    .isInstanceOf(DavException.class)
                    .hasMessageContaining("100 instances");
        }
    }

    @Test
    @Timeout(60)
    void whoseInstancesCannotBeCountedHasTooMany() throws DavException {
        AcceptedObject sparse = event("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=1;COUNT=1000000000");

        assertThatThrownBy(() -> limits("maxInstances", 1_000_000_000).permit(sparse))
                .isInstanceOf(DavException.class);
    }

    @Test
    void anEventHasNoMoreAttendees() throws DavException {
        AcceptedObject three = event(attendees(3));

        assertThatCode(() -> limits("maxAttendeesPerInstance", 3).permit(three)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits("maxAttendeesPerInstance", 2).permit(three))
                .isInstanceOf(DavException.class)
                .hasMessageContaining("2 attendees");
    }

    @Test
    void anObjectHasNoMoreOctets() throws DavException {
        AcceptedObject object = event("SUMMARY:" + "a".repeat(1000));

        assertThatCode(() -> limits("maxResourceSize", 2000).permit(object)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits("maxResourceSize", 1000).permit(object))
                .isInstanceOf(DavException.class)
                .hasMessageContaining("1000 octets");
    }
}
