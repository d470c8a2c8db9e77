/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Span;

class IndexSpanTest {
    private static Optional<Span> span(String kind, String lines) throws MalformedCalendarException {
        return IndexSpan.of(ZonedObject.read(
                "BEGIN:VCALENDAR\nBEGIN:" + kind + "\nUID:1\n" + lines + "\nEND:" + kind + "\nEND:VCALENDAR\n"));
    }

    private static Span span(String start, String end, boolean exact) {
        return new Span(
                Instant.parse(start).getEpochSecond(), Instant.parse(end).getEpochSecond(), exact);
    }

    @Test
    void eventsWithKnownZonesShouldBeExact() throws MalformedCalendarException {
        Span oneHour = span("2026-07-04T10:00:00Z", "2026-07-04T11:00:00Z", true);
        assertThat(span("VEVENT", "DTSTART:20260704T100000Z\nDTEND:20260704T110000Z"))
                .hasValue(oneHour);
        assertThat(span("VEVENT", "DTSTART;TZID=Europe/Berlin:20260704T120000\nDURATION:PT1H"))
                .hasValue(oneHour);
        assertThat(span("VEVENT", "DTSTART:20260704T100000Z"))
                .hasValue(span("2026-07-04T10:00:00Z", "2026-07-04T10:00:00Z", true));
    }

    @Test
    void timesThatDependOnTheAskerShouldBeWidened() throws MalformedCalendarException {
        assertThat(span("VEVENT", "DTSTART;VALUE=DATE:20260704"))
                .hasValue(span("2026-07-03T10:00:00Z", "2026-07-05T12:00:01Z", false));
        assertThat(span("VEVENT", "DTSTART:20260704T100000\nDURATION:PT1H"))
                .hasValue(span("2026-07-03T20:00:00Z", "2026-07-04T23:00:01Z", false));
        assertThat(span("VEVENT", "DTSTART;TZID=Nowhere:20260704T100000")
                        .orElseThrow()
                        .exact())
                .isFalse();
        assertThat(span("VEVENT", "DTSTART;VALUE=DATE:20260704\nRRULE:FREQ=DAILY")
                        .orElseThrow()
                        .end())
                .isEqualTo(Span.UNBOUNDED_END);
    }

    @Test
    void seriesShouldBeHullsAndNeverExact() throws MalformedCalendarException {
        assertThat(span("VEVENT", "DTSTART:20260704T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3"))
                .hasValue(span("2026-07-04T10:00:00Z", "2026-07-06T11:00:00Z", false));
        assertThat(span("VEVENT", "DTSTART:20260704T100000Z\nRRULE:FREQ=DAILY"))
                .hasValue(new Span(Instant.parse("2026-07-04T10:00:00Z").getEpochSecond(), Span.UNBOUNDED_END, false));
    }

    @Test
    void anEndlessSeriesShouldBeginWithItsEarliestInstanceWhereverOverridesWereMoved()
            throws MalformedCalendarException {
        String series = "DTSTART:20260704T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n"
                + "RECURRENCE-ID:20260706T100000Z\nDTSTART:%s\nDURATION:PT1H";
        assertThat(span("VEVENT", String.format(series, "20260720T100000Z")))
                .hasValue(new Span(Instant.parse("2026-07-04T10:00:00Z").getEpochSecond(), Span.UNBOUNDED_END, false));
        assertThat(span("VEVENT", String.format(series, "20260701T100000Z")))
                .hasValue(new Span(Instant.parse("2026-07-01T10:00:00Z").getEpochSecond(), Span.UNBOUNDED_END, false));
    }

    @Test
    void tasksThatRecurByTheirDueShouldBeHulls() throws MalformedCalendarException {
        assertThat(span("VTODO", "DUE:20260704T100000Z\nRRULE:FREQ=DAILY;COUNT=3"))
                .hasValue(span("2026-07-04T09:59:59Z", "2026-07-06T10:00:00Z", false));
        assertThat(span("VTODO", "DUE;VALUE=DATE:20260704\nRRULE:FREQ=DAILY")
                        .orElseThrow()
                        .end())
                .isEqualTo(Span.UNBOUNDED_END);
    }

    @Test
    void tasksShouldFollowTheTableOfTheRfc() throws MalformedCalendarException {
        assertThat(span("VTODO", "SUMMARY:some day")).isEmpty();
        assertThat(span("VTODO", "DUE:20260704T100000Z"))
                .hasValue(span("2026-07-04T09:59:59Z", "2026-07-04T10:00:00Z", true));
        assertThat(span("VTODO", "DTSTART:20260704T100000Z\nDUE:20260704T110000Z"))
                .hasValue(span("2026-07-04T10:00:00Z", "2026-07-04T11:00:00Z", true));
        assertThat(span("VTODO", "DTSTART:20260704T100000Z\nDURATION:PT1H"))
                .hasValue(span("2026-07-04T10:00:00Z", "2026-07-04T11:00:01Z", true));
        assertThat(span("VTODO", "CREATED:20260701T000000Z\nCOMPLETED:20260704T000000Z"))
                .hasValue(span("2026-06-30T23:59:59Z", "2026-07-04T00:00:01Z", true));
        assertThat(span("VTODO", "CREATED:20260701T000000Z").orElseThrow().end())
                .isEqualTo(Span.UNBOUNDED_END);
        assertThat(span("VTODO", "DUE;VALUE=DATE:20260704").orElseThrow().exact())
                .isFalse();
    }
}
