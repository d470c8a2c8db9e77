/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.caldav.internal.object.ZonedObject;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Span;

class RecurrenceSetTest {
    private static RecurrenceSet set(String... components) throws MalformedCalendarException {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\n");
        for (String lines : components) {
            text.append("BEGIN:VEVENT\nUID:1\n").append(lines).append("\nEND:VEVENT\n");
        }
        ZonedObject object = ZonedObject.read(text.append("END:VCALENDAR\n").toString());
        return new RecurrenceSet(
                object.components(), object.zones(ZoneId.of("America/New_York").getRules()));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(
                Instant.parse(start).getEpochSecond(), Instant.parse(end).getEpochSecond());
    }

    private static List<String> starts(RecurrenceSet set, TimeRange range) {
        List<Long> starts = new ArrayList<>();
        Iterator<Occurrence> occurrences = set.occurrences(range, new StepBudget(100_000));
        while (occurrences.hasNext()) {
            starts.add(occurrences.next().begins());
        }
        return starts.stream()
                .sorted()
                .map(epoch -> Instant.ofEpochSecond(epoch).toString())
                .toList();
    }

    private static final TimeRange MARCH = range("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

    @Test
    void aSeriesShouldKeepItsTimeOnTheWallAcrossClockChanges() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART;TZID=Europe/Berlin:20260327T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4");
        assertThat(starts(set, MARCH))
                .containsExactly(
                        "2026-03-27T08:00:00Z", "2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void anInstanceInTheGapShouldComeAnHourLaterOnTheWall() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART;TZID=Europe/Berlin:20260328T023000\nRRULE:FREQ=DAILY;COUNT=3");
        assertThat(starts(set, MARCH))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void untilShouldBeReadInEveryForm() throws MalformedCalendarException {
        String series = "DTSTART;TZID=Europe/Berlin:20260301T090000\nRRULE:FREQ=DAILY;UNTIL=";
        assertThat(starts(set(series + "20260303T080000Z"), MARCH)).hasSize(3);
        assertThat(starts(set(series + "20260303T075959Z"), MARCH)).hasSize(2);
        assertThat(starts(set(series + "20260303T090000"), MARCH)).hasSize(3);
        assertThat(starts(set(series + "20260303"), MARCH)).hasSize(3);
        assertThat(starts(set("DTSTART;VALUE=DATE:20260301\nRRULE:FREQ=DAILY;UNTIL=20260303T220000Z"), MARCH))
                .hasSize(3);
        assertThat(starts(set(series + "20250101"), MARCH)).hasSize(1);
    }

    @Test
    void allDaySeriesShouldLieInTheZoneOfTheAsker() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART;VALUE=DATE:20260307\nRRULE:FREQ=DAILY;COUNT=3");
        assertThat(starts(set, MARCH))
                .containsExactly("2026-03-07T05:00:00Z", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z");
        assertThat(starts(set, range("2026-03-10T03:59:59Z", "2026-03-10T05:00:00Z")))
                .containsExactly("2026-03-09T04:00:00Z");
        assertThat(starts(set, range("2026-03-10T04:00:00Z", "2026-03-10T05:00:00Z")))
                .isEmpty();
    }

    @Test
    void rdatesShouldJoinAnEndlessRule() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART:20200101T100000Z\nRRULE:FREQ=YEARLY\nRDATE:20260315T120000Z,20260316T120000Z\n"
                + "RDATE;TZID=Europe/Berlin:20260317T120000");
        assertThat(starts(set, MARCH))
                .containsExactly("2026-03-15T12:00:00Z", "2026-03-16T12:00:00Z", "2026-03-17T11:00:00Z");
        assertThat(starts(set, range("2090-01-01T00:00:00Z", "2090-02-01T00:00:00Z")))
                .hasSize(1);
    }

    @Test
    void aPeriodShouldHaveItsOwnLength() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART:20260301T100000Z\nDURATION:PT1H\n"
                + "RDATE;VALUE=PERIOD:20260310T100000Z/PT5H,20260311T100000Z/20260311T110000Z");
        assertThat(starts(set, range("2026-03-10T14:00:00Z", "2026-03-10T15:00:00Z")))
                .hasSize(1);
        assertThat(starts(set, range("2026-03-11T11:00:00Z", "2026-03-11T15:00:00Z")))
                .isEmpty();
    }

    @Test
    void exceptionsShouldBeTakenOutInEveryForm() throws MalformedCalendarException {
        String series = "DTSTART;TZID=Europe/Berlin:20260301T090000\nRRULE:FREQ=DAILY;COUNT=5\n";
        assertThat(starts(set(series + "EXDATE;TZID=Europe/Berlin:20260302T090000,20260303T090000"), MARCH))
                .hasSize(3);
        assertThat(starts(set(series + "EXDATE:20260302T080000Z"), MARCH)).hasSize(4);
        assertThat(starts(set(series + "EXDATE;VALUE=DATE:20260302"), MARCH)).hasSize(4);
        assertThat(starts(set(series + "EXDATE;TZID=Europe/Berlin:20260301T090000"), MARCH))
                .hasSize(4);
        assertThat(starts(set(series + "EXRULE:FREQ=DAILY;INTERVAL=2"), MARCH)).hasSize(2);
        assertThat(starts(set(series + "EXRULE:FREQ=DAILY"), MARCH)).isEmpty();
    }

    @Test
    void anOverrideShouldTakeThePlaceOfItsInstance() throws MalformedCalendarException {
        RecurrenceSet set = set(
                "DTSTART;TZID=Europe/Berlin:20260301T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3",
                "RECURRENCE-ID:20260308T080000Z\nDTSTART;TZID=Europe/Berlin:20260320T090000\nDURATION:PT1H");
        assertThat(starts(set, MARCH))
                .containsExactly("2026-03-01T08:00:00Z", "2026-03-15T08:00:00Z", "2026-03-20T08:00:00Z");
        assertThat(starts(set, range("2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void anOverrideOfNoInstanceShouldBeAnInstanceMore() throws MalformedCalendarException {
        RecurrenceSet set = set(
                "DTSTART:20260301T100000Z\nRRULE:FREQ=DAILY;COUNT=2",
                "RECURRENCE-ID:20260302T160000Z\nDTSTART:20260302T150000Z");
        assertThat(starts(set, MARCH))
                .containsExactly("2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T15:00:00Z");
    }

    @Test
    void overridesWithoutMasterShouldStandForThemselves() throws MalformedCalendarException {
        RecurrenceSet set = set("RECURRENCE-ID:20260308T080000Z\nDTSTART:20260308T100000Z\nDURATION:PT1H");
        assertThat(set.recurs()).isTrue();
        assertThat(starts(set, MARCH)).containsExactly("2026-03-08T10:00:00Z");
    }

    @Test
    void thisAndFutureShouldMoveAllThatFollow() throws MalformedCalendarException {
        RecurrenceSet set = set(
                "DTSTART;TZID=Europe/Berlin:20260301T090000\nDTEND;TZID=Europe/Berlin:20260301T100000\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=6",
                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260315T090000\n"
                        + "DTSTART;TZID=Europe/Berlin:20260316T140000\nDTEND;TZID=Europe/Berlin:20260316T160000",
                "RECURRENCE-ID;TZID=Europe/Berlin:20260329T090000\n"
                        + "DTSTART;TZID=Europe/Berlin:20260329T110000\nDTEND;TZID=Europe/Berlin:20260329T120000");
        assertThat(starts(set, range("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z")))
                .containsExactly(
                        "2026-03-01T08:00:00Z",
                        "2026-03-08T08:00:00Z",
                        "2026-03-16T13:00:00Z",
                        "2026-03-23T13:00:00Z",
                        "2026-03-29T09:00:00Z",
                        "2026-04-06T12:00:00Z");
        assertThat(starts(set, range("2026-03-23T14:30:00Z", "2026-03-23T14:45:00Z")))
                .hasSize(1);
    }

    @Test
    void theHullShouldContainAllAndKnowWhatHasNoEnd() throws MalformedCalendarException {
        Extent hull = set(
                        "DTSTART:20260301T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3",
                        "RECURRENCE-ID:20260302T090000Z\nDTSTART:20260601T090000Z\nDURATION:PT2H")
                .hull(new StepBudget(1_000))
                .orElseThrow();
        assertThat(hull)
                .isEqualTo(new Extent(
                        Instant.parse("2026-03-01T09:00:00Z").getEpochSecond(),
                        Instant.parse("2026-06-01T11:00:00Z").getEpochSecond()));
        assertThat(set("DTSTART:20260301T090000Z\nRRULE:FREQ=DAILY")
                        .hull(new StepBudget(1_000))
                        .orElseThrow()
                        .to())
                .isEqualTo(Span.UNBOUNDED_END);
        assertThat(set("DTSTART:20260301T090000Z\nRRULE:FREQ=SECONDLY;COUNT=1000000000;BYSECOND=1,2,3")
                        .hull(new StepBudget(1_000))
                        .orElseThrow()
                        .to())
                .isEqualTo(Span.UNBOUNDED_END);
        assertThat(set("DTSTART:20260301T090000Z\nRRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=DAILY")
                        .hull(new StepBudget(1_000)))
                .hasValue(new Extent(
                        Instant.parse("2026-03-01T09:00:00Z").getEpochSecond(),
                        Instant.parse("2026-03-01T09:00:00Z").getEpochSecond()));
    }

    @Test
    void exceptionRulesThatTakeAllShouldEndEarly() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART:20260301T090000Z\nRRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY");
        StepBudget budget = new StepBudget(100_000);
        assertThat(set.occurrences(TimeRange.ALWAYS, budget).hasNext()).isFalse();
        assertThat(budget.exhausted()).isTrue();
    }

    @Test
    void timesBeforeTheEpochShouldBeFound() throws MalformedCalendarException {
        RecurrenceSet set = set("DTSTART;TZID=Europe/Berlin:19450508T120000\nRRULE:FREQ=YEARLY;COUNT=2");
        assertThat(starts(set, range("1945-01-01T00:00:00Z", "1947-01-01T00:00:00Z")))
                .hasSize(2);
    }
}
