/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.icalendar.text.MalformedCalendarException;

class RuleIteratorTest {
    private static LocalDateTime time(String text) throws MalformedCalendarException {
        return CalendarTime.parse(text, "").local();
    }

    private static String text(LocalDateTime time) {
        return new CalendarTime(time, CalendarTime.Form.FLOATING, "").text();
    }

    private static List<String> between(String rule, String first, String from, String before, int steps)
            throws MalformedCalendarException {
        boolean allDay = first.length() == 8;
        TimeRange range = new TimeRange(
                time(from).toEpochSecond(ZoneOffset.UTC), time(before).toEpochSecond(ZoneOffset.UTC));
        Beginning beginning = new Beginning(time(first), allDay, TimeZones.UTC);
        RuleIterator times = new RuleIterator(RecurrenceRule.parse(rule), beginning, range, new StepBudget(steps));
        List<String> found = new ArrayList<>();
        while (times.hasNext()) {
            LocalDateTime next = times.next().local();
            found.add(allDay ? text(next).substring(0, 8) : text(next));
        }
        return found;
    }

    @Test
    void instancesShouldBeThoseOfAnIndependentImplementation() throws IOException, MalformedCalendarException {
        int cases = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RuleIteratorTest.class.getResourceAsStream("recurrences.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\\|");
                    assertThat(between(parts[0], parts[1], parts[2], parts[3], 10_000))
                            .as(line)
                            .containsExactly(parts[4].split(" "));
                    cases++;
                }
            }
        }
        assertThat(cases).isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // RFC 5545 section 3.8.5.3, and the notes of 3.3.10
                "FREQ=DAILY;COUNT=10;INTERVAL=2|19970902T090000|19970902T090000 19970904T090000",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13|19970902T090000|19970902T090000 19980213T090000 19980313T090000",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8|19961105T090000"
                        + "|19961105T090000 20001107T090000 20041102T090000",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO|19970512T090000|19970512T090000 19980511T090000 19990517T090000",
                "FREQ=YEARLY;BYWEEKNO=20|19970512T090000|19970512T090000 19980511T090000 19990517T090000",
                "FREQ=YEARLY;BYDAY=20MO|19970519T090000|19970519T090000 19980518T090000 19990517T090000",
                "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200|19970101T090000"
                        + "|19970101T090000 19970410T090000 19970719T090000 20000101T090000",
                "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3|19970904T090000"
                        + "|19970904T090000 19971007T090000 19971106T090000",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2|19970929T090000"
                        + "|19970929T090000 19971030T090000 19971127T090000",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO|19970805T090000"
                        + "|19970805T090000 19970810T090000 19970819T090000 19970824T090000",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU|19970805T090000"
                        + "|19970805T090000 19970817T090000 19970819T090000 19970831T090000",
                "FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,20|19970902T090000"
                        + "|19970902T090000 19970902T092000 19970902T160000 19970902T162000 19970903T090000",
                "FREQ=MINUTELY;INTERVAL=90;COUNT=4|19970902T090000"
                        + "|19970902T090000 19970902T103000 19970902T120000 19970902T133000",
                "FREQ=HOURLY;INTERVAL=3;BYMONTH=12|19970902T090000|19970902T090000 19971201T000000 19971201T030000",
                "FREQ=MONTHLY|19970131T090000|19970131T090000 19970331T090000 19970531T090000",
                "FREQ=MONTHLY;COUNT=3|19970131T090000|19970131T090000 19970331T090000 19970531T090000",
                "FREQ=YEARLY|20240229T090000|20240229T090000 20280229T090000 20320229T090000",
                "FREQ=MONTHLY;BYMONTHDAY=-1|20240131|20240131 20240229 20240331",
            })
    void instancesShouldBeginSo(String rule, String first, String expected) throws MalformedCalendarException {
        String[] wanted = expected.split(" ");
        List<String> found = between(rule, first, first, "99991231T000000", 5_000);
        assertThat(found.subList(0, wanted.length)).containsExactly(wanted);
    }

    @Test
    void countShouldEndARuleHoweverItIsEntered() throws MalformedCalendarException {
        assertThat(between("FREQ=MONTHLY;COUNT=3", "19970131T090000", "19970131T090000", "20300101T000000", 5_000))
                .hasSize(3);
        assertThat(between("FREQ=DAILY;COUNT=1000", "20200101T090000", "20220925T000000", "20300101T000000", 20))
                .containsExactly("20220925T090000", "20220926T090000");
    }

    @Test
    void aSeriesThatBeganLongAgoShouldBeEnteredAtOnce() throws MalformedCalendarException {
        assertThat(between("FREQ=MINUTELY", "19000101T000000", "20260704T100000", "20260704T100200", 200))
                .containsExactly("20260704T100000", "20260704T100100");
        assertThat(between("FREQ=WEEKLY;INTERVAL=2", "19000101T090000", "20260701T000000", "20260801T000000", 50))
                .hasSize(2);
    }

    @Test
    void allDaySeriesShouldIgnoreTimesOfDay() throws MalformedCalendarException {
        assertThat(between("FREQ=DAILY;BYHOUR=9,10;BYMINUTE=30", "20260101", "20260101", "20260104", 100))
                .containsExactly("20260101", "20260102", "20260103");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY;COUNT=1000000000",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=1000000;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3",
            })
    void rulesThatWouldRunForHoursShouldGiveNoMoreThanIsPaidFor(String rule) throws MalformedCalendarException {
        assertThat(between(rule, "20260101T000000", "20260101T000000", "99991231T000000", 1_000))
                .startsWith("20260101T000000")
                .hasSizeLessThanOrEqualTo(1_000);
    }
}
