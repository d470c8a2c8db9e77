/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each day is where ICU has it, and known feasts are where people keep them. */
class CalendarSystemsTest {
    private static final long NOON = 43_200_000L;
    private static final long DAY = 86_400_000L;

    private static CalendarSystem system(String name) {
        return CalendarSystems.of(name).orElseThrow();
    }

    /** The month and the day of the month, such as {@code 5L/14}. */
    private static String ours(CalendarSystem system, LocalDate date) {
        Optional<CalendarYear> year = system.yearOf(date.toEpochDay());
        if (year.isEmpty()) {
            return "";
        }
        long day = date.toEpochDay() - year.get().firstDay();
        for (CalendarMonth month : year.get().months()) {
            if (day < month.length()) {
                return month.number() + (month.leap() ? "L/" : "/") + (day + 1);
            }
            day -= month.length();
        }
        throw new AssertionError(date + " is after its year");
    }

    private static String oracle(Calendar icu, String name, LocalDate date) {
        icu.setTimeInMillis(date.toEpochDay() * DAY + NOON);
        int month = icu.get(Calendar.MONTH);
        int day = icu.get(Calendar.DAY_OF_MONTH);
        if (name.equals("HEBREW")) {
            return (month < 5 ? month + 1 + "/" : month == 5 ? "5L/" : month + "/") + day;
        }
        boolean chinese = name.equals("CHINESE") || name.equals("DANGI");
        return month + 1 + (chinese && icu.get(ChineseCalendar.IS_LEAP_MONTH) == 1 ? "L/" : "/") + day;
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, 1901-01-01, 2100-12-31",
        "COPTIC, 1700-01-01, 2300-01-01",
        "DANGI, 1901-01-01, 2100-12-31",
        "ETHIOPIC, 1700-01-01, 2300-01-01",
        "ETHIOPIC-AMETE-ALEM, 1900-01-01, 2100-01-01",
        "HEBREW, 1700-01-01, 2300-01-01",
        "INDIAN, 1700-01-01, 2300-01-01",
        "ISLAMIC-CIVIL, 1700-01-01, 2300-01-01",
        "ISLAMIC-TBLA, 1700-01-01, 2300-01-01",
        "ISLAMIC-UMALQURA, 1890-01-01, 2170-01-01",
        "PERSIAN, 1900-01-01, 2122-01-01"
    })
    void eachDayShouldBeWhereIcuHasIt(String name, LocalDate from, LocalDate to) {
        Calendar icu =
                Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name.toLowerCase(Locale.ROOT)));
        CalendarSystem system = system(name);

        for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
            assertThat(ours(system, date)).as("%s %s", name, date).isEqualTo(oracle(icu, name, date));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // new year
        "CHINESE, 2024-02-10, 1/1",
        "CHINESE, 2025-01-29, 1/1",
        "CHINESE, 2026-02-17, 1/1",
        // the leap months of 2023, 2025 and 2033
        "CHINESE, 2023-03-22, 2L/1",
        "CHINESE, 2025-07-25, 6L/1",
        "CHINESE, 2033-12-22, 11L/1",
        // the middle of autumn
        "CHINESE, 2025-10-06, 8/15",
        // Rosh Hashanah, the first days of Adar I and Adar of a leap year, Purim, Passover
        "HEBREW, 2024-10-03, 1/1",
        "HEBREW, 2025-09-23, 1/1",
        "HEBREW, 2024-02-10, 5L/1",
        "HEBREW, 2024-03-24, 6/14",
        "HEBREW, 2026-03-03, 6/14",
        "HEBREW, 2026-04-02, 7/15",
        // the begin of Ramadan, the feasts after it and of the sacrifice
        "ISLAMIC-UMALQURA, 2025-03-01, 9/1",
        "ISLAMIC-UMALQURA, 2026-02-18, 9/1",
        "ISLAMIC-UMALQURA, 2024-04-10, 10/1",
        "ISLAMIC-UMALQURA, 2024-06-16, 12/10",
        // Nowruz, the new years of Ethiopia and India
        "PERSIAN, 2024-03-20, 1/1",
        "PERSIAN, 2025-03-21, 1/1",
        "ETHIOPIC, 2025-09-11, 1/1",
        "ETHIOPIC, 2023-09-12, 1/1",
        "COPTIC, 2025-01-07, 4/29",
        "INDIAN, 2024-03-21, 1/1",
        "INDIAN, 2025-03-22, 1/1"
    })
    void feastsShouldBeWherePeopleKeepThem(String name, LocalDate date, String place) {
        assertThat(ours(system(name), date)).isEqualTo(place);
    }

    @Test
    void monthsShouldBeCountedOneAfterAnotherInAllYears() {
        for (String name : CalendarSystems.names()) {
            CalendarSystems.of(name).ifPresent(system -> {
                for (int number = system.about(-30_000); number < system.about(40_000); number++) {
                    Optional<CalendarYear> year = system.year(number);
                    if (year.isPresent() && system.year(number + 1).isPresent()) {
                        assertThat(system.monthsBefore(number + 1) - system.monthsBefore(number))
                                .as("%s %d", name, number)
                                .isEqualTo(year.get().months().size());
                        assertThat(system.yearOfMonth(system.monthsBefore(number)))
                                .isEqualTo(year);
                        assertThat(system.yearOfMonth(system.monthsBefore(number + 1) - 1))
                                .isEqualTo(year);
                        assertThat(system.year(number + 1).orElseThrow().firstDay())
                                .isEqualTo(year.get().firstDay() + year.get().length());
                    }
                }
            });
        }
    }

    @Test
    void daysFarAwayShouldBeFoundOrUnknownAtOnce() {
        for (String name : CalendarSystems.names()) {
            CalendarSystems.of(name).ifPresent(system -> {
                for (LocalDate date : new LocalDate[] {LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)}) {
                    Optional<CalendarYear> year = system.yearOf(date.toEpochDay());
                    assertThat(year.map(found -> found.firstDay() <= date.toEpochDay())
                                    .orElse(true))
                            .isTrue();
                }
                assertThat(system.yearOfMonth(Long.MAX_VALUE)).as(name).isEmpty();
                assertThat(system.yearOfMonth(Long.MIN_VALUE)).as(name).isEmpty();
            });
        }
    }
}
