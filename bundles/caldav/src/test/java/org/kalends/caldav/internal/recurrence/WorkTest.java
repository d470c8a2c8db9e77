/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.caldav.internal.time.StepBudget;
import org.kalends.caldav.internal.time.TimeRange;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.storage.api.Span;

/** That what stands in an object is found whatever its rules cost, and that they cost no more than their share. */
class WorkTest {
    private static final TimeRange JUNE = Instances.range("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
    private static final TimeRange FROM_JUNE = new TimeRange(JUNE.start(), Span.UNBOUNDED_END);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
                "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
                "FREQ=MINUTELY;INTERVAL=10;BYMINUTE=15",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1;BYDAY=MO",
            })
    void datesShouldNotBeLostToARuleThatGivesNone(String rule) throws MalformedCalendarException {
        Instances object = Instances.ofEvents("DTSTART:20260603T100000Z\nRDATE:20260610T100000Z\nRRULE:" + rule);
        for (int steps : new int[] {200_000, 2}) {
            for (TimeRange range : new TimeRange[] {JUNE, FROM_JUNE, TimeRange.ALWAYS}) {
                assertThat(object.in(range, new StepBudget(steps)))
                        .containsExactly("06-03T10:00/06-03T10:00", "06-10T10:00/06-10T10:00");
            }
        }
    }

    @Test
    void overridesShouldNotBeLostToARule() throws MalformedCalendarException {
        Instances object = Instances.ofEvents(
                "DTSTART:20000101T100000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "RECURRENCE-ID:20000101T100000Z\nDTSTART:20260603T100000Z");
        assertThat(object.in(JUNE, new StepBudget(1))).containsExactly("06-03T10:00/06-03T10:00");
    }

    @Test
    void fiftyRulesShouldCostOneBudget() throws MalformedCalendarException {
        String rule = "RRULE:FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1,2,3;BYDAY=MO\n";
        Instances object = Instances.ofEvents(
                "DTSTART:20000101T100000Z\n" + rule.repeat(50).strip());
        StepBudget budget = new StepBudget(5_000);
        assertThat(object.in(JUNE, budget)).isEmpty();
        assertThat(budget.exhausted()).isFalse();
    }

    @Test
    void anImpossibleRuleShouldHaveAHullThatQueriesPassBy() throws MalformedCalendarException {
        for (String rule : new String[] {
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2"
        }) {
            Extent start = new Extent(JUNE.start(), JUNE.start() + 3_600);
            String event = "DTSTART:20260601T000000Z\nDURATION:PT1H\nRRULE:" + rule;
            assertThat(Instances.ofEvents(event).set().hull(new StepBudget(200_000)))
                    .as(rule)
                    .hasValue(start);
            assertThat(Instances.ofEvents(event).set().hull(new StepBudget(10)))
                    .as("unknown where it ends")
                    .hasValue(new Extent(start.from(), Span.UNBOUNDED_END));
        }
    }

    @Test
    void theHullShouldHoldForEveryAskerWhatUntilLetsThrough() throws MalformedCalendarException {
        Extent hull = Instances.ofEvents(
                        "DTSTART:20260301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260304T090000Z")
                .set()
                .hull(new StepBudget(1_000))
                .orElseThrow();
        assertThat(hull.to())
                .isGreaterThanOrEqualTo(Instances.range("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")
                        .end());
    }

    @Test
    void theNextInstanceShouldNotBeLookedForBeforeItIsWanted() throws MalformedCalendarException {
        StepBudget budget = new StepBudget(3);
        Instances object = Instances.ofEvents("DTSTART:20260603T100000Z\nRRULE:FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1");
        assertThat(object.set()
                        .occurrences(FROM_JUNE, budget)
                        .next()
                        .recurrenceId()
                        .text())
                .isEqualTo("20260603T100000Z");
        assertThat(budget.exhausted()).isFalse();
    }
}
