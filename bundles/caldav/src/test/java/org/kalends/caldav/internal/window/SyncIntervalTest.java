/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.caldav.internal.TestConfig;
import org.kalends.caldav.internal.format.ICalendarFormat;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Span;
import org.kalends.storage.api.StoredCollection;

class SyncIntervalTest {
    private static final String PREFIX = "com.openexchange.caldav.interval.";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SyncInterval interval =
            new SyncInterval(Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), BERLIN)); // the 23rd in Berlin

    private Optional<TimeWindow> window(String start, String end) {
        return interval.window(new TestConfig(Map.of(PREFIX + "start", start, PREFIX + "end", end)));
    }

    private static long midnight(String date) {
        return LocalDate.parse(date).atStartOfDay(BERLIN).toEpochSecond();
    }

    @ParameterizedTest
    @CsvSource({
        "one_month, one_year, 2026-10-01, 2028-01-01",
        "six_months, two_years, 2026-05-01, 2029-01-01",
        "one_year, ONE_YEAR, 2025-01-01, 2028-01-01",
        "30, 10, 2026-10-24, 2026-12-04",
        "forever, two_months, 2026-10-01, 2028-01-01",
        "-1, 1.5, 2026-10-01, 2028-01-01",
        "two_years, six_months, 2026-10-01, 2028-01-01"
    })
    void theBoundariesAreThoseOfTheDocumentation(String start, String end, String from, String to) {
        assertThat(window(start, end)).contains(new TimeWindow(midnight(from), midnight(to)));
    }

    @Test
    void zeroIsNoLimit() {
        assertThat(window("0", "0")).isEmpty();
        assertThat(window("0", "1")).map(TimeWindow::start).contains(Span.UNBOUNDED_START);
        assertThat(window("1", "0")).map(TimeWindow::end).contains(Span.UNBOUNDED_END);
    }

    @Test
    void whatIsNotSaidIsAMonthAndAYear() {
        assertThat(interval.window(new TestConfig(Map.of()))).isEqualTo(window("one_month", "one_year"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.x", "x.x", "-86400.99999999999"})
    void aKeyGivesTheWindowBack(String key) {
        assertThat(TimeWindow.parse(key)).map(TimeWindow::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2.1", "a.b", "1.2.3", "9999999999999999999.x"})
    void whatIsNoKeyGivesNoWindow(String key) {
        assertThat(TimeWindow.parse(key)).isEmpty();
    }

    @Test
    void aStrictIntervalRefusesWhatIsOverAndWhatIsFar() throws DavException {
        TestConfig strict =
                new TestConfig(Map.of(PREFIX + "start", "30", PREFIX + "end", "30", PREFIX + "strict", "true"));

        assertThatThrownBy(() -> interval.permit(event("DTSTART:20260101T100000Z"), strict))
                .hasMessageContaining("past")
                .extracting(refusal -> ((DavException) refusal)
                        .precondition()
                        .orElseThrow()
                        .name()
                        .getLocalPart())
                .isEqualTo("min-date-time");
        assertThatThrownBy(() -> interval.permit(event("DTSTART:20280101T100000Z"), strict))
                .extracting(refusal -> ((DavException) refusal)
                        .precondition()
                        .orElseThrow()
                        .name()
                        .getLocalPart())
                .isEqualTo("max-date-time");
        interval.permit(event("DTSTART:20261120T100000Z"), strict);
        interval.permit(event("DTSTART:20200101T100000Z\r\nRRULE:FREQ=WEEKLY"), strict);
        interval.permit(event("DTSTART:20280101T100000Z"), new TestConfig(Map.of()));
    }

    static AcceptedObject event(String lines) throws DavException {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:u\r\n"
                + "DTSTAMP:20260101T000000Z\r\n" + lines + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        StoredCollection calendar = new StoredCollection(
                new CollectionId(1, "c"),
                "calendar",
                1,
                "c",
                false,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(),
                List.of(),
                0);
        return new ICalendarFormat().accept(Octets.utf8(text), calendar);
    }
}
