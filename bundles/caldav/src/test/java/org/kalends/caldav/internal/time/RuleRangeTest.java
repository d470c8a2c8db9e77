/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.MalformedCalendarException;

/** What a rule costs, and that it gives the same however it is entered. */
class RuleRangeTest {
    private static final ZoneRules BERLIN = ZoneId.of("Europe/Berlin").getRules();
    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 10, 30);

    private static TimeRange between(LocalDateTime start, LocalDateTime end) {
        return new TimeRange(start.toEpochSecond(ZoneOffset.UTC), end.toEpochSecond(ZoneOffset.UTC));
    }

    private static List<Moment> instances(
            String rule, LocalDateTime first, ZoneRules clock, TimeRange range, StepBudget budget)
            throws MalformedCalendarException {
        RuleIterator iterator =
                new RuleIterator(RecurrenceRule.parse(rule), new Beginning(first, false, clock), range, budget);
        List<Moment> found = new ArrayList<>();
        while (iterator.hasNext()) {
            found.add(iterator.next());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1,2,3;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=DAILY;BYSETPOS=2",
                "FREQ=HOURLY;BYMONTH=4;BYMONTHDAY=31",
                "FREQ=MINUTELY;INTERVAL=10;BYMINUTE=15",
                "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1",
                "FREQ=SECONDLY;BYSECOND=60",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYSECOND=0;BYSETPOS=-2",
            })
    void aRuleWithoutFurtherDatesShouldBeKnownToEnd(String rule) throws MalformedCalendarException {
        StepBudget budget = new StepBudget(200_000);
        assertThat(instances(rule, FIRST, TimeZones.UTC, TimeRange.ALWAYS, budget))
                .hasSize(1);
        assertThat(budget.exhausted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1,2,3;BYDAY=MO",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                "FREQ=HOURLY;BYMONTH=4;BYMONTHDAY=31",
                "FREQ=MINUTELY;BYMONTH=4;BYMONTHDAY=31",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20990101T000000Z",
            })
    void aMonthShouldCostWhatAMonthHas(String rule) throws MalformedCalendarException {
        StepBudget budget = new StepBudget(150);
        TimeRange month = between(LocalDateTime.of(2026, 6, 1, 0, 0), LocalDateTime.of(2026, 7, 1, 0, 0));
        assertThat(instances(rule, FIRST, TimeZones.UTC, month, budget)).isEmpty();
        assertThat(budget.exhausted()).isFalse();
    }

    @Test
    void manyDaysShouldCostNoMoreThanFew() throws MalformedCalendarException {
        String days = IntStream.rangeClosed(6, 53)
                .mapToObj(week -> List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").stream()
                        .map(day -> week + day)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(","));
        String rule = "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=" + days;
        StepBudget budget = new StepBudget(150_000);
        assertThat(instances(rule, FIRST, TimeZones.UTC, TimeRange.ALWAYS, budget))
                .hasSize(1);
        assertThat(budget.exhausted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY|1900-01-01T00:00:00",
                "FREQ=SECONDLY;INTERVAL=5|1900-01-01T00:00:00",
                "FREQ=SECONDLY;COUNT=1000000000000|1900-01-01T00:00:00",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=9,10,11;BYMINUTE=0,1,2,3;BYSECOND=0,5,10,15|2000-01-01T00:00",
            })
    void aShortRangeShouldCostLittleHoweverDenseTheSeries(String rule, LocalDateTime first)
            throws MalformedCalendarException {
        StepBudget budget = new StepBudget(500);
        LocalDateTime start = LocalDateTime.of(2026, 6, 5, 10, 1);
        assertThat(instances(rule, first, TimeZones.UTC, between(start, start.plusSeconds(6)), budget))
                .isNotEmpty()
                .allMatch(moment -> !moment.local().isBefore(start));
        assertThat(budget.exhausted()).isFalse();
    }

    @Test
    void intervalsAndCountsOfAnySizeShouldBeTaken() throws MalformedCalendarException {
        TimeRange month = between(FIRST, FIRST.plusDays(31));
        assertThat(instances("FREQ=SECONDLY;INTERVAL=1209600", FIRST, TimeZones.UTC, month, new StepBudget(50)))
                .hasSize(3);
        String digits = "9".repeat(100);
        for (Frequency frequency : Frequency.values()) {
            String rule = "FREQ=" + frequency + ";INTERVAL=" + digits + ";COUNT=" + digits;
            assertThat(instances(rule, FIRST, BERLIN, TimeRange.ALWAYS, new StepBudget(1_000)))
                    .as(rule)
                    .hasSize(1);
        }
        assertThat(instances("FREQ=DAILY;COUNT=" + digits, FIRST, TimeZones.UTC, month, new StepBudget(200)))
                .hasSize(31);
    }

    /** The same rule, once entered at the range and once gone through from its start. */
    @Test
    void aSeriesShouldBeTheSameWhereverItIsEntered() throws MalformedCalendarException {
        Random random = new Random(5545);
        List<String> rules = List.of(
                "FREQ=SECONDLY;INTERVAL=100000",
                "FREQ=MINUTELY;INTERVAL=50",
                "FREQ=MINUTELY;INTERVAL=7;BYHOUR=1,2,3;BYDAY=SU",
                "FREQ=HOURLY;INTERVAL=5",
                "FREQ=HOURLY;BYMINUTE=10,30;BYMONTH=3,10",
                "FREQ=DAILY;INTERVAL=3",
                "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,30;BYMONTH=3,10",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU",
                "FREQ=MONTHLY;BYDAY=-1SU,2TU",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1",
                "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO,SU",
                "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1,-1;BYSETPOS=-1",
                "FREQ=YEARLY;BYYEARDAY=1,-1,100");
        for (int i = 0; i < 300; i++) {
            String rule = rules.get(random.nextInt(rules.size())) + (random.nextBoolean() ? "" : ";COUNT=300");
            LocalDateTime first = LocalDateTime.of(2020, 1 + random.nextInt(12), 1, random.nextInt(4), 30)
                    .plusDays(random.nextInt(28));
            LocalDateTime start = first.plusHours(random.nextInt(40_000)).withMonth(random.nextBoolean() ? 3 : 10);
            TimeRange range = between(start, start.plusDays(1 + random.nextInt(60)));
            List<Moment> all = instances(
                    rule, first, BERLIN, new TimeRange(Long.MIN_VALUE, range.end()), new StepBudget(10_000_000));
            assertThat(instances(rule, first, BERLIN, range, new StepBudget(10_000_000)))
                    .as(rule + " from " + first + " in " + range)
                    .isEqualTo(all.stream()
                            .filter(moment -> moment.epoch() >= range.start())
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO|20180101|"
                        + "2018-01-01 2019-12-30 2022-01-03 2024-01-01 2025-12-29",
                "FREQ=YEARLY;INTERVAL=3;BYWEEKNO=1,53;BYDAY=SU|20180107|2018-01-07 2021-01-10 2024-01-07 2027-01-10",
                "FREQ=YEARLY;INTERVAL=3;BYWEEKNO=1,53;BYHOUR=10;BYSETPOS=1;WKST=SU|20210104T100000|"
                        + "2021-01-04 2024-01-01 2027-01-04 2029-12-31",
                "FREQ=YEARLY;BYWEEKNO=1,53;BYSETPOS=-1;WKST=SU|20180102|2018-01-02 2019-01-01",
                "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU|20201227|2020-12-27 2021-01-03 2022-01-02 2023-01-01 2023-12-31",
            })
    void weeksShouldBelongToTheYearThatHasMostOfTheirDays(String rule, String first, String expected)
            throws MalformedCalendarException {
        String[] wanted = expected.split(" ");
        LocalDateTime start = CalendarTime.parse(first, "").local();
        TimeRange range = between(start, start.plusYears(20));
        assertThat(instances(rule, start, TimeZones.UTC, range, new StepBudget(100_000)).stream()
                        .map(moment -> moment.local().toLocalDate().toString())
                        .limit(wanted.length))
                .containsExactly(wanted);
    }
}
