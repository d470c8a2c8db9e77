/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Clocks go forward on 29 March 2026 in Berlin, on 8 March in New York, where the asker is. */
class AlarmTimesTest {
    private static boolean goesOff(Instances object, TimeRange range, StepBudget budget)
            throws MalformedCalendarException {
        for (Component parent : object.object().components()) {
            for (Component alarm : parent.components("VALARM")) {
                if (new AlarmTimes(alarm, parent, object.zones()).meet(object.set(), range, budget)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Instances with(String kind, String lines, String alarm) throws MalformedCalendarException {
        return Instances.of(
                kind,
                lines.replace(' ', '\n') + "\nBEGIN:VALARM\nACTION:DISPLAY\n" + alarm.replace(' ', '\n')
                        + "\nEND:VALARM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260329T120000|TRIGGER:-P1D|2026-03-28T11:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260329T120000|TRIGGER:-PT24H|2026-03-28T10:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260330T120000|TRIGGER:-P1W|2026-03-23T11:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260329T120000|TRIGGER:-P1DT1H|2026-03-28T10:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260328T120000|TRIGGER:P1D|2026-03-29T10:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260328T120000|TRIGGER:P1DT1H|2026-03-29T11:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260329T010000 DURATION:PT11H|TRIGGER;RELATED=END:-P1D|"
                        + "2026-03-28T12:00:00Z",
                "VEVENT|DTSTART;TZID=Asia/Tokyo:20260329T120000 DTEND;TZID=Europe/Berlin:20260329T120000|"
                        + "TRIGGER;RELATED=END:-P1D|2026-03-28T11:00:00Z",
                "VEVENT|DTSTART;VALUE=DATE:20260309|TRIGGER:-P1D|2026-03-08T05:00:00Z",
                "VEVENT|DTSTART;VALUE=DATE:20260308|TRIGGER;RELATED=END:-P1DT9H|2026-03-07T20:00:00Z",
                "VEVENT|DTSTART:20260309T120000|TRIGGER:-P2D|2026-03-07T17:00:00Z",
                "VEVENT|DTSTART:20260329T120000Z|TRIGGER:-P1D|2026-03-28T12:00:00Z",
                "VTODO|DUE;TZID=Europe/Berlin:20260329T120000|TRIGGER;RELATED=END:-P1D|2026-03-28T11:00:00Z",
                "VTODO|DTSTART:20260320T120000Z DUE;TZID=Europe/Berlin:20260329T120000|TRIGGER;RELATED=END:-P1D|"
                        + "2026-03-28T11:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260328T120000|TRIGGER:PT0S REPEAT:1 DURATION:P1D|"
                        + "2026-03-29T10:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260328T120000|TRIGGER:PT0S REPEAT:9 DURATION:P1DT1H|"
                        + "2026-03-30T12:00:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20260328T120000|TRIGGER:PT0S REPEAT:999 DURATION:PT1M|"
                        + "2026-03-28T13:07:00Z",
                "VEVENT|DTSTART;TZID=Europe/Berlin:20200105T120000 RRULE:FREQ=WEEKLY|TRIGGER:-P1D|2026-03-28T11:00:00Z",
                "VEVENT|DTSTART:20260401T120000Z|TRIGGER;VALUE=DATE-TIME:20260328T110000Z|2026-03-28T11:00:00Z",
            })
    void daysShouldBeDaysOfTheCalendar(String kind, String lines, String alarm, String when)
            throws MalformedCalendarException {
        Instances object = with(kind, lines, alarm);
        long moment = Instant.parse(when).getEpochSecond();
        assertThat(goesOff(object, new TimeRange(moment, moment + 1), new StepBudget(2_000)))
                .isTrue();
        assertThat(goesOff(object, new TimeRange(moment - 1, moment), new StepBudget(2_000)))
                .isFalse();
        assertThat(goesOff(object, new TimeRange(moment + 1, moment + 30), new StepBudget(2_000)))
                .isFalse();
    }

    @Test
    void anOverrideWithoutDateShouldRingForItsInstance() throws MalformedCalendarException {
        Instances object = Instances.of(
                "VTODO",
                "DTSTART:20260601T080000Z\nDUE:20260601T090000Z\nRRULE:FREQ=DAILY;COUNT=3",
                "RECURRENCE-ID:20260602T080000Z\nBEGIN:VALARM\nTRIGGER;RELATED=END:-PT5M\nEND:VALARM");
        assertThat(goesOff(
                        object, Instances.range("2026-06-02T08:55:00Z", "2026-06-02T08:55:01Z"), new StepBudget(100)))
                .isTrue();
        assertThat(goesOff(
                        object, Instances.range("2026-06-01T08:55:00Z", "2026-06-01T08:55:01Z"), new StepBudget(100)))
                .isFalse();
    }

    @Test
    void thousandsOfAlarmsShouldCostOneBudget() throws MalformedCalendarException {
        Instances object = Instances.ofEvents("DTSTART:20000101T100000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2\n"
                + "BEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM\n".repeat(2_000).strip());
        StepBudget budget = new StepBudget(20_000);
        assertThat(goesOff(object, Instances.range("2026-06-02T08:55:00Z", "2026-07-01T08:55:01Z"), budget))
                .isFalse();
    }
}
