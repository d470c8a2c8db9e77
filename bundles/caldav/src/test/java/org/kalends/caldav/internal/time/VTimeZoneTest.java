/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.MalformedCalendarException;

/** VTIMEZONEs whose rules go on for ever, and those that cost too much. */
class VTimeZoneTest {
    private static String observance(String name, String from, String to, String start, String more) {
        return "BEGIN:" + name + "\r\nTZOFFSETFROM:" + from + "\r\nTZOFFSETTO:" + to + "\r\nDTSTART:" + start + "\r\n"
                + more + "END:" + name + "\r\n";
    }

    private static ZoneRules rules(String... observances) throws MalformedCalendarException {
        return VTimeZone.rules(CalendarReader.read(
                        "BEGIN:VTIMEZONE\r\nTZID:X\r\n" + String.join("", observances) + "END:VTIMEZONE\r\n")
                .get(0));
    }

    private static ZoneRules zone(String summer, String winter) throws MalformedCalendarException {
        return rules(
                observance("DAYLIGHT", "+0100", "+0200", "20000326T020000", "RRULE:" + summer + "\r\n"),
                observance("STANDARD", "+0200", "+0100", "20001029T030000", "RRULE:" + winter + "\r\n"));
    }

    private static void assertBerlin(ZoneRules zone, int first, int last) {
        ZoneRules berlin = ZoneId.of("Europe/Berlin").getRules();
        Instant moment = LocalDateTime.of(first, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        for (; moment.atOffset(ZoneOffset.UTC).getYear() <= last; moment = moment.plusSeconds(3 * 3600)) {
            if (!zone.getOffset(moment).equals(berlin.getOffset(moment))) {
                assertThat(zone.getOffset(moment)).as("%s", moment).isEqualTo(berlin.getOffset(moment));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU|FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31|FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;INTERVAL=1",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYSETPOS=-1|FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20990101T000000Z|FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20990101T000000Z",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20990101T000000Z|FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=60|FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
            })
    void rulesOfEveryKindMeanTheSame(String summer, String winter) throws MalformedCalendarException {
        assertBerlin(zone(summer, winter), 2001, 2050);
    }

    @Test
    void theUsualRulesGoOnForEver() throws MalformedCalendarException {
        ZoneRules zone = zone("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");

        assertBerlin(zone, 2998, 3001);
        assertThat(zone.getTransitions()).hasSizeLessThan(10);
    }

    @Test
    void theRulesOfTheSouthBeginInTheYearBefore() throws MalformedCalendarException {
        ZoneRules zone = rules(
                observance(
                        "DAYLIGHT", "+1000", "+1100", "16011004T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\r\n"),
                observance(
                        "STANDARD", "+1100", "+1000", "16010405T030000", "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\r\n"));
        ZoneRules sydney = ZoneId.of("Australia/Sydney").getRules();

        for (int year = 2009; year < 2060; year++) {
            for (int month = 1; month <= 12; month++) {
                LocalDateTime time = LocalDateTime.of(year, month, 3, 12, 0);
                assertThat(zone.getOffset(time)).as("%s", time).isEqualTo(sydney.getOffset(time));
            }
        }
    }

    @Test
    void rulesThatWereReplacedEndWhereTheNewOnesBegin() throws MalformedCalendarException {
        ZoneRules zone = rules(
                observance(
                        "DAYLIGHT",
                        "-0500",
                        "-0400",
                        "19870405T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z\r\n"),
                observance(
                        "STANDARD",
                        "-0400",
                        "-0500",
                        "19871025T020000",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z\r\n"),
                observance(
                        "DAYLIGHT", "-0500", "-0400", "20070311T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"),
                observance(
                        "STANDARD", "-0400", "-0500", "20071104T020000", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"));
        ZoneRules newYork = ZoneId.of("America/New_York").getRules();

        for (LocalDateTime time = LocalDateTime.of(1988, 1, 1, 12, 0); time.getYear() < 2040; time = time.plusDays(1)) {
            assertThat(zone.getOffset(time)).as("%s", time).isEqualTo(newYork.getOffset(time));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=DAILY",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;UNTIL=21990101T000000Z"
            })
    void rulesThatAreTooMuchWorkAreRefused(String rule) {
        String many =
                observance("STANDARD", "+0100", "+0200", "19700101T000000", ("RRULE:" + rule + "\r\n").repeat(50));

        assertThatExceptionOfType(MalformedCalendarException.class).isThrownBy(() -> rules(many));
    }

    @Test
    void observancesAreCountedToo() {
        String many =
                observance("STANDARD", "+0100", "+0200", "19700101T000000", "").repeat(3_000);

        assertThatExceptionOfType(MalformedCalendarException.class).isThrownBy(() -> rules(many));
    }

    @Test
    void onsetsFarAheadAreTaken() throws MalformedCalendarException {
        ZoneRules zone = rules(
                observance("STANDARD", "+0100", "+0200", "19700101T000000", "RRULE:FREQ=YEARLY\r\n"),
                observance("DAYLIGHT", "+0200", "+0300", "99980101T000000", ""));

        assertThat(zone.getOffset(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void whatIsBelowAnotherComponentIsNoObservance() {
        for (String text : List.of("", "X-A:1\r\n")) {
            assertThatExceptionOfType(MalformedCalendarException.class).isThrownBy(() -> rules(text));
        }
    }
}
