/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Rules in the hours in which clocks are changed. */
class ClockChangeTest {
    private static List<String> moments(String rule, String first, String zone, String from, String to)
            throws MalformedCalendarException {
        TimeRange range = new TimeRange(
                Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond());
        ZoneRules clock = ZoneId.of(zone).getRules();
        RuleIterator iterator = new RuleIterator(
                RecurrenceRule.parse(rule),
                new Beginning(LocalDateTime.parse(first), false, clock),
                range,
                new StepBudget(10_000));
        List<String> found = new ArrayList<>();
        while (iterator.hasNext()) {
            found.add(Instant.ofEpochSecond(iterator.next().epoch()).toString().substring(5, 16));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What the rule chose and the clock leaves out is no time
                "FREQ=HOURLY;COUNT=6|Europe/Berlin|2025-03-30T00:30|03-29T23:30 03-30T00:30 03-30T01:30 03-30T02:30"
                        + " 03-30T03:30 03-30T04:30",
                "FREQ=HOURLY;INTERVAL=2;COUNT=3|Europe/Berlin|2025-03-30T00:30|03-29T23:30 03-30T02:30 03-30T04:30",
                "FREQ=MINUTELY;INTERVAL=30;COUNT=5|Europe/Berlin|2025-03-30T01:00|"
                        + "03-30T00:00 03-30T00:30 03-30T01:00 03-30T01:30 03-30T02:00",
                "FREQ=MINUTELY;INTERVAL=45;COUNT=4|Europe/Berlin|2025-03-30T01:00|"
                        + "03-30T00:00 03-30T00:45 03-30T01:15 03-30T02:00",
                // Two times that are one moment are one instance, and count as one
                "FREQ=DAILY;BYHOUR=1,2,3;COUNT=4|Europe/Berlin|2025-03-30T01:00|"
                        + "03-30T00:00 03-30T01:00 03-30T23:00 03-31T00:00",
                "FREQ=DAILY;BYHOUR=2,3;COUNT=3|America/New_York|2026-03-08T02:30|03-08T07:30 03-09T06:30 03-09T07:30",
                "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=10,40;COUNT=4|America/New_York|2026-03-08T02:10|"
                        + "03-08T07:10 03-08T07:40 03-09T06:10 03-09T06:40",
                // Moments are in order, though the times are not
                "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15,50;BYSETPOS=1,2,3|Europe/Berlin|2025-03-30T02:15|"
                        + "03-30T01:15 03-30T01:50 03-31T00:15 03-31T00:50 03-31T01:15",
                // What DTSTART chose is kept
                "FREQ=DAILY;COUNT=3|America/New_York|2026-03-07T02:30|03-07T07:30 03-08T07:30 03-09T06:30",
                "FREQ=SECONDLY;INTERVAL=86400;COUNT=3|Europe/Berlin|2025-03-29T02:30|03-29T01:30 03-30T01:30 03-31T00:30",
                "FREQ=HOURLY;COUNT=3|Europe/Berlin|2025-03-30T02:30|03-30T01:30 03-30T02:30 03-30T03:30",
                // Half an hour, and at midnight
                "FREQ=MINUTELY;INTERVAL=15;COUNT=4|Australia/Lord_Howe|2025-10-05T01:45|"
                        + "10-04T15:15 10-04T15:30 10-04T15:45 10-04T16:00",
                "FREQ=DAILY;BYMINUTE=0,30;COUNT=3|Australia/Lord_Howe|2025-10-05T02:00|"
                        + "10-04T15:30 10-05T15:00 10-05T15:30",
                "FREQ=HOURLY;COUNT=3|America/Havana|2026-03-07T23:30|03-08T04:30 03-08T05:30 03-08T06:30",
                // The first of two times
                "FREQ=HOURLY;COUNT=4|Europe/Berlin|2025-10-26T01:30|10-25T23:30 10-26T00:30 10-26T02:30 10-26T03:30",
                "FREQ=DAILY;COUNT=3|America/New_York|2026-10-31T01:30|10-31T05:30 11-01T05:30 11-02T06:30",
                // A day that never was
                "FREQ=DAILY;COUNT=3|Pacific/Apia|2011-12-29T09:00|12-29T19:00 12-30T19:00 12-31T19:00",
            })
    void momentsShouldComeOnceAndInOrder(String rule, String zone, String first, String expected)
            throws MalformedCalendarException {
        String[] wanted = expected.split(" ");
        assertThat(moments(rule, first, zone, "2011-01-01T00:00:00Z", "2030-01-01T00:00:00Z"))
                .startsWith(wanted);
        if (rule.contains("COUNT")) {
            assertThat(moments(rule, first, zone, "2011-01-01T00:00:00Z", "2030-01-01T00:00:00Z"))
                    .hasSize(wanted.length);
        }
    }

    @Test
    void aRangeThatBeginsInTheHourOfAChangeShouldFindWhatIsInIt() throws MalformedCalendarException {
        assertThat(moments(
                        "FREQ=DAILY",
                        "2026-03-01T02:30",
                        "America/New_York",
                        "2026-03-08T07:10:00Z",
                        "2026-03-08T07:31:00Z"))
                .containsExactly("03-08T07:30");
        assertThat(moments(
                        "FREQ=DAILY",
                        "2026-10-30T01:50",
                        "America/New_York",
                        "2026-11-01T05:45:00Z",
                        "2026-11-01T06:10:00Z"))
                .containsExactly("11-01T05:50");
        assertThat(moments(
                        "FREQ=DAILY",
                        "2026-10-30T01:50",
                        "America/New_York",
                        "2026-11-01T06:00:00Z",
                        "2026-11-01T07:00:00Z"))
                .isEmpty();
    }

    /** A rule whose end is computed against the same rule in words that need counting. */
    @ParameterizedTest
    @CsvSource({
        "FREQ=HOURLY, ;BYMINUTE=30, Europe/Berlin, 30000",
        "FREQ=HOURLY;INTERVAL=3, ;BYMINUTE=30, America/New_York, 9000",
        "FREQ=HOURLY;INTERVAL=24, ;BYMINUTE=30, Europe/Berlin, 3000",
        "FREQ=MINUTELY;INTERVAL=20, ;BYSECOND=0, Australia/Lord_Howe, 100000",
        "FREQ=DAILY, ;BYHOUR=2, Pacific/Apia, 5000",
        "FREQ=WEEKLY, ;BYHOUR=2, Europe/Berlin, 500",
    })
    void countShouldBeKnownWithoutCounting(String rule, String part, String zone, int count)
            throws MalformedCalendarException {
        Beginning beginning = new Beginning(
                LocalDateTime.of(2009, 5, 1, 2, 30), false, ZoneId.of(zone).getRules());
        TimeRange late = new TimeRange(
                Instant.parse("2012-04-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2030-01-01T00:00:00Z").getEpochSecond());
        RuleIterator known = new RuleIterator(
                RecurrenceRule.parse(rule + ";COUNT=" + count), beginning, late, new StepBudget(1_000_000));
        RuleIterator counted = new RuleIterator(
                RecurrenceRule.parse(rule + part + ";COUNT=" + count), beginning, late, new StepBudget(1_000_000));
        Moment last = null;
        while (counted.hasNext()) {
            last = counted.next();
            assertThat(known.next()).isEqualTo(last);
        }
        assertThat(last).isNotNull();
        assertThat(known.hasNext()).isFalse();
    }

    @Test
    void durationsShouldWalkDaysByTheClock() throws MalformedCalendarException {
        ZoneRules berlin = ZoneId.of("Europe/Berlin").getRules();
        Moment noon = Moment.of(LocalDateTime.of(2026, 3, 29, 12, 0), berlin);
        assertThat(NominalDuration.parse("-P1D").after(noon, berlin)).isEqualTo(noon.epoch() - 23 * 3600);
        assertThat(NominalDuration.parse("-PT24H").after(noon, berlin)).isEqualTo(noon.epoch() - 24 * 3600);
        assertThat(NominalDuration.parse("-P1DT1H").after(noon, berlin)).isEqualTo(noon.epoch() - 24 * 3600);
        assertThat(NominalDuration.parse("P1W").after(noon, berlin)).isEqualTo(noon.epoch() + 7 * 24 * 3600);
    }
}
