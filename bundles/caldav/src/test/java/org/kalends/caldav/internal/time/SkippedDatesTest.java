/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.MalformedCalendarException;

/** RSCALE and SKIP (RFC 7529) for calendars that have the months of the Gregorian one. */
class SkippedDatesTest {
    private static final LocalDateTime END = LocalDateTime.of(2040, 1, 1, 0, 0);

    private static List<LocalDate> dates(String rule, LocalDate first, LocalDate from, int most)
            throws MalformedCalendarException {
        TimeRange range =
                new TimeRange(from.atStartOfDay().toEpochSecond(ZoneOffset.UTC), END.toEpochSecond(ZoneOffset.UTC));
        RuleIterator iterator = new RuleIterator(
                RecurrenceRule.parse(rule),
                new Beginning(first.atTime(10, 0), false, ZoneOffset.UTC.getRules()),
                range,
                new StepBudget(100_000));
        List<LocalDate> found = new ArrayList<>();
        while (found.size() < most && iterator.hasNext()) {
            found.add(iterator.next().local().toLocalDate());
        }
        return found;
    }

    private static String text(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RSCALE=GREGORIAN;FREQ=MONTHLY | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31 2026-07-31",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31 2026-07-31",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD | 2026-01-31 | 2026-01-31 2026-03-01 2026-03-31 2026-05-01",
                "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD | 2024-02-29 | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29",
                "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD | 2024-02-29 | 2024-02-29 2025-03-01 2026-03-01 2027-03-01 2028-02-29",
                "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT | 2024-02-29 | 2024-02-29 2028-02-29",
                "RSCALE=ROC;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD | 2024-02-29 | 2024-02-29 2025-03-01 2026-03-01",
                "FREQ=MONTHLY;BYMONTHDAY=29;BYMONTH=2;RSCALE=BUDDHIST;SKIP=BACKWARD | 2024-02-29 | 2024-02-29 2025-02-28",
                // several days of a month that become one, and one that is there already
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;SKIP=BACKWARD | 2027-02-28 | 2027-02-28 2027-03-28 2027-03-29",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD | 2026-04-01 | 2026-04-01 2026-05-01 2026-05-31 2026-06-01",
                // what else is said is said of the day that stands for the other: 31 May 2026 is a Sunday, 1 July 2026
                // a
                // Wednesday
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=WE;SKIP=FORWARD | 2026-05-27 | 2026-05-27 2026-07-01 2027-03-31",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=-1;SKIP=FORWARD | 2026-01-31 | 2026-01-31 2026-03-01 2026-03-31",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;SKIP=FORWARD | 2026-01-31 | 2026-01-31 2026-05-01 2026-07-31 2026-10-31",
                "RSCALE=GREGORIAN;FREQ=DAILY;BYMONTHDAY=31;SKIP=BACKWARD | 2026-01-31 | 2026-01-31 2026-03-31 2026-05-31"
            })
    void aDayThatAMonthHasNotIsOmittedOrAnotherOne(String rule, LocalDate first, String expected)
            throws MalformedCalendarException {
        assertThat(text(dates(rule, first, first, expected.split(" ").length))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1,30,31;SKIP=FORWARD",
                "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=30;SKIP=FORWARD;COUNT=40",
                "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=1,2,12;BYMONTHDAY=31;SKIP=FORWARD"
            })
    void aSeriesIsTheSameHoweverItIsEntered(String rule) throws MalformedCalendarException {
        LocalDate first = LocalDate.of(2024, 1, 31);
        List<LocalDate> whole = dates(rule, first, first, Integer.MAX_VALUE);

        for (LocalDate from = first; from.getYear() < 2032; from = from.plusDays(1)) {
            LocalDate entered = from;
            assertThat(dates(rule, first, from, 3))
                    .as("%s", from)
                    .isEqualTo(whole.stream()
                            .filter(date -> !date.isBefore(entered))
                            .limit(3)
                            .toList());
        }
    }

    @Test
    void anotherCalendarIsNoneOfOurs() {
        for (String scale : List.of("ISLAMIC", "ISLAMIC-RGSA", "JULIAN", "FOOBAR", "")) {
            assertThatThrownBy(() -> RecurrenceRule.parse("RSCALE=" + scale + ";FREQ=YEARLY"))
                    .as(scale)
                    .isInstanceOf(UnsupportedScaleException.class)
                    .hasMessageContaining("GREGORIAN");
        }
        assertThatThrownBy(() -> RecurrenceRule.parse("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FOOBAR"))
                .isExactlyInstanceOf(MalformedCalendarException.class);
    }
}
