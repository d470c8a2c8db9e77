/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.MalformedCalendarException;

/** Rules of calendars that have other months than the Gregorian one (RFC 7529). */
class ScaledRuleTest {
    private static final int YEARS = 25;

    private static List<LocalDate> dates(String rule, LocalDate first, LocalDate from, LocalDate to, int most)
            throws MalformedCalendarException {
        TimeRange range = new TimeRange(
                from.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                to.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
        RuleIterator iterator = new RuleIterator(
                RecurrenceRule.parse(rule),
                new Beginning(first.atStartOfDay(), true, ZoneOffset.UTC.getRules()),
                range,
                new StepBudget(200_000));
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
                // the examples of section 6
                "RSCALE=CHINESE;FREQ=YEARLY | 2013-02-10 | 2013-02-10 2014-01-31 2015-02-19 2016-02-08",
                "RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13 | 2013-09-06 | 2013-09-06 2014-09-06 2015-09-06 2016-09-06",
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD | 2014-02-08 | 2014-02-08 2015-02-27 2016-02-17 2017-03-06",
                // a leap month is taken from the first instance, and is left out or stands where the other is
                "RSCALE=HEBREW;FREQ=YEARLY | 2014-02-08 | 2014-02-08 2016-02-17 2019-02-13 2022-02-09",
                "RSCALE=HEBREW;FREQ=YEARLY;SKIP=BACKWARD | 2014-02-08 | 2014-02-08 2015-01-28 2016-02-17 2017-02-04",
                "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=1;SKIP=FORWARD | 2025-07-25 | 2025-07-25 2026-08-13 2027-08-02",
                // the first day of Ramadan, and its last one whether it has thirty days or not
                "RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1 | 2025-03-01 | 2025-03-01 2026-02-18 2027-02-08",
                "RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1 | 2025-03-29 | 2025-03-29 2026-03-19 2027-03-08",
                // days that months have not
                "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=OMIT | 2026-03-18 | 2026-03-18 2026-05-16 2026-08-12 2026-11-08",
                "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD | 2026-03-18 | 2026-03-18 2026-04-16 2026-05-16 2026-06-14",
                "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=FORWARD | 2026-03-18 | 2026-03-18 2026-04-17 2026-05-16 2026-06-15",
                "RSCALE=PERSIAN;FREQ=YEARLY;SKIP=BACKWARD | 2025-03-20 | 2025-03-20 2026-03-20 2027-03-20 2028-03-19 2029-03-19",
                // days of the week in months and years of the calendar
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=1;BYDAY=1SA | 2024-10-05 | 2024-10-05 2025-09-27 2026-09-12",
                "RSCALE=PERSIAN;FREQ=YEARLY;BYDAY=1FR | 2025-03-21 | 2025-03-21 2026-03-27 2027-03-26",
                "RSCALE=PERSIAN;FREQ=YEARLY;BYYEARDAY=-1 | 2025-03-20 | 2025-03-20 2026-03-20 2027-03-20 2028-03-19",
                "RSCALE=COPTIC;FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO | 2025-09-08 | 2025-09-08 2026-09-14 2027-09-13"
            })
    void rulesShouldFollowTheirCalendar(String rule, LocalDate first, String expected)
            throws MalformedCalendarException {
        int most = expected.split(" ").length;

        assertThat(text(dates(rule, first, first, first.plusYears(20), most))).isEqualTo(expected);
    }

    /**
     * A day as ICU has it.
     *
     * @param month its number, with an {@code L} behind that of a leap month
     */
    private record Place(int year, String month, int day) {}

    /** What a rule means, day by day, by the fields that ICU has for each. */
    private static final class Oracle {
        private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
        private static final int DAYS = 12_000;

        private final List<Place> places = new ArrayList<>(DAYS);

        Oracle(String name) {
            Calendar icu = Calendar.getInstance(
                    TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name.toLowerCase(Locale.ROOT)));
            for (int i = 0; i < DAYS; i++) {
                icu.setTimeInMillis((BEGIN.toEpochDay() + i) * 86_400_000L + 43_200_000L);
                places.add(
                        new Place(icu.get(Calendar.EXTENDED_YEAR), month(icu, name), icu.get(Calendar.DAY_OF_MONTH)));
            }
        }

        private static String month(Calendar icu, String name) {
            int month = icu.get(Calendar.MONTH);
            if (name.equals("HEBREW")) {
                return month < 5 ? String.valueOf(month + 1) : month == 5 ? "5L" : String.valueOf(month);
            }
            boolean leap = name.equals("CHINESE") && icu.get(ChineseCalendar.IS_LEAP_MONTH) == 1;
            return month + 1 + (leap ? "L" : "");
        }

        Place place(LocalDate day) {
            return places.get((int) (day.toEpochDay() - BEGIN.toEpochDay()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHINESE",
                "HEBREW",
                "ISLAMIC-CIVIL",
                "ISLAMIC-UMALQURA",
                "ETHIOPIC",
                "COPTIC",
                "PERSIAN",
                "INDIAN"
            })
    void randomRulesShouldGiveTheDaysThatIcuGives(String name) throws MalformedCalendarException {
        Random random = new Random(name.hashCode());
        Oracle oracle = new Oracle(name);
        for (int i = 0; i < 60; i++) {
            LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
            boolean yearly = random.nextBoolean();
            int interval = 1 + random.nextInt(4);
            TreeSet<String> months = new TreeSet<>();
            TreeSet<Integer> days = new TreeSet<>();
            TreeSet<DayOfWeek> weekdays = new TreeSet<>();
            while (random.nextBoolean()) {
                months.add(oracle.place(first.plusDays(random.nextInt(400))).month());
            }
            while (random.nextBoolean()) {
                days.add(1 + random.nextInt(30));
            }
            if (!days.isEmpty() && random.nextInt(3) == 0) {
                weekdays.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            String rule = "RSCALE=" + name + ";FREQ=" + (yearly ? "YEARLY" : "MONTHLY") + ";INTERVAL=" + interval
                    + (months.isEmpty() ? "" : ";BYMONTH=" + String.join(",", months))
                    + (days.isEmpty()
                            ? ""
                            : ";BYMONTHDAY="
                                    + days.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    + (weekdays.isEmpty()
                            ? ""
                            : ";BYDAY=" + weekdays.first().name().substring(0, 2));
            List<LocalDate> expected = new ArrayList<>(List.of(first));
            boolean monthOpen = yearly && months.isEmpty() && days.isEmpty();
            Place begin = oracle.place(first);
            int passed = 0;
            for (LocalDate day = first.plusDays(1); day.isBefore(first.plusYears(YEARS)); day = day.plusDays(1)) {
                Place place = oracle.place(day);
                passed += place.day() == 1 ? 1 : 0;
                boolean inPeriod = (yearly ? place.year() - begin.year() : passed) % interval == 0;
                boolean inMonth = monthOpen
                        ? place.month().equals(begin.month())
                        : months.isEmpty() || months.contains(place.month());
                boolean onDay = days.isEmpty() ? place.day() == begin.day() : days.contains(place.day());
                if (inPeriod && inMonth && onDay && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))) {
                    expected.add(day);
                }
            }

            assertThat(dates(rule, first, first, first.plusYears(YEARS), 10_000))
                    .as("%s from %s", rule, first)
                    .isEqualTo(expected);
            LocalDate later = first.plusYears(YEARS / 2);
            assertThat(dates(rule, first, later, first.plusYears(YEARS), 10_000))
                    .as("%s from %s, entered at %s", rule, first, later)
                    .isEqualTo(expected.stream()
                            .filter(day -> !day.isBefore(later))
                            .toList());
        }
    }

    @Test
    void whatIsFarAwayShouldCostNoMore() throws MalformedCalendarException {
        LocalDate far = LocalDate.of(9990, 1, 1);

        for (String name :
                List.of("HEBREW", "PERSIAN", "ISLAMIC-CIVIL", "COPTIC", "INDIAN", "CHINESE", "ISLAMIC-UMALQURA")) {
            for (String frequency : List.of("YEARLY", "MONTHLY", "DAILY")) {
                String rule = "RSCALE=" + name + ";FREQ=" + frequency;
                List<LocalDate> found = dates(rule, LocalDate.of(1, 1, 1), far, far.plusYears(9), 3);
                boolean known =
                        !name.equals("CHINESE") && !name.equals("ISLAMIC-UMALQURA") || frequency.equals("DAILY");
                assertThat(found).as(rule).hasSize(known ? 3 : 0);
            }
        }
    }

    @Test
    void whatNeverComesShouldEnd() throws MalformedCalendarException {
        LocalDate first = LocalDate.of(2025, 1, 1);

        for (String rule : List.of(
                "RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=13",
                "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTH=5L",
                "RSCALE=HEBREW;FREQ=DAILY;BYMONTH=7L;SKIP=FORWARD",
                "RSCALE=CHINESE;FREQ=YEARLY;BYMONTHDAY=31")) {
            assertThat(dates(rule, first, first, LocalDate.of(9999, 1, 1), 5))
                    .as(rule)
                    .containsExactly(first);
        }
    }

    @Test
    void leapMonthsShouldBeThoseOfOtherCalendarsAlone() {
        for (String rule : List.of(
                "FREQ=YEARLY;BYMONTH=5L",
                "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=13",
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=14",
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=0L",
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=L",
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5LL")) {
            assertThatThrownBy(() -> RecurrenceRule.parse(rule))
                    .as(rule)
                    .isInstanceOf(MalformedCalendarException.class);
        }
        assertThatThrownBy(() -> RecurrenceRule.parse("RSCALE=ISLAMIC;FREQ=YEARLY"))
                .as("told by the moon")
                .isInstanceOf(UnsupportedScaleException.class);
    }
}
