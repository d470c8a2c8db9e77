/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.icalendar.text.CalendarReader;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.zone.ZoneNames;

class TimeZonesTest {
    static final String OUTLOOK_ZONE = String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Customized Time Zone",
            "BEGIN:STANDARD",
            "DTSTART:16011028T030000",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010325T020000",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
            "");

    private static TimeZones zones(String definitions) throws MalformedCalendarException {
        Component calendar = CalendarReader.read("BEGIN:VCALENDAR\r\n" + definitions + "END:VCALENDAR\r\n")
                .get(0);
        return new TimeZones(new ObjectZones(calendar), ZoneId.of("Asia/Tokyo").getRules());
    }

    private static String utc(TimeZones zones, String local, String zone) throws MalformedCalendarException {
        return Instant.ofEpochSecond(zones.epoch(CalendarTime.parse(local, zone)))
                .toString();
    }

    @Test
    void namesShouldBeUnderstoodAsClientsWriteThem() {
        for (String name : List.of(
                "Europe/Berlin",
                "europe/berlin",
                "Europe/Berlin ",
                "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
                "/mozilla.org/20050126_1/Europe/Berlin",
                "W. Europe Standard Time",
                "W. Europe Standard Time ")) {
            assertThat(ZoneNames.find(name).map(ZoneId::getRules))
                    .as(name)
                    .hasValue(ZoneId.of("Europe/Berlin").getRules());
        }
        assertThat(ZoneNames.find("UTC")).isPresent();
        assertThat(ZoneNames.find("Customized Time Zone")).isEmpty();
        assertThat(ZoneNames.find("a/".repeat(100_000))).isEmpty();
        assertThat(ZoneNames.find("")).isEmpty();
    }

    @Test
    void aDefinitionThatCannotBeReadShouldBeOfThePlaceItTells() throws MalformedCalendarException {
        String place = "TZID:Customized Time Zone\r\nX-LIC-LOCATION:Europe/Berlin\r\n";
        String unreadable = "BEGIN:VTIMEZONE\r\n" + place + "END:VTIMEZONE\r\n";
        String readable = OUTLOOK_ZONE.replace(
                "TZID:Customized Time Zone\r\n", place.replace("Europe/Berlin", "America/New_York"));

        assertThat(utc(zones(unreadable), "20260704T100000", "Customized Time Zone"))
                .isEqualTo("2026-07-04T08:00:00Z");
        assertThat(utc(zones(readable), "20260704T100000", "Customized Time Zone"))
                .as("what can be read holds")
                .isEqualTo("2026-07-04T08:00:00Z");
        assertThat(utc(
                        zones(unreadable.replace("Europe/Berlin", "Nowhere")),
                        "20260704T100000",
                        "Customized Time Zone"))
                .as("floating, in Tokyo")
                .isEqualTo("2026-07-04T01:00:00Z");
    }

    @Test
    void aTimeThatComesTwiceShouldBeTheFirst() throws MalformedCalendarException {
        assertThat(utc(zones(""), "20261025T023000", "Europe/Berlin")).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void aTimeThatDoesNotExistShouldBeCountedFromBeforeTheGap() throws MalformedCalendarException {
        assertThat(utc(zones(""), "20260329T023000", "Europe/Berlin")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void datesAndFloatingTimesShouldLieInTheZoneOfTheAsker() throws MalformedCalendarException {
        assertThat(utc(zones(""), "20260704", "")).isEqualTo("2026-07-03T15:00:00Z");
        assertThat(utc(zones(""), "20260704T090000", "")).isEqualTo("2026-07-04T00:00:00Z");
        assertThat(utc(zones(""), "20260704T090000", "Nowhere/Else")).isEqualTo("2026-07-04T00:00:00Z");
    }

    @Test
    void anUnknownNameShouldBeLookedUpInTheObject() throws MalformedCalendarException {
        TimeZones zones = zones(OUTLOOK_ZONE);
        assertThat(zones.knows("Customized Time Zone ")).isTrue();
        assertThat(utc(zones, "20260704T090000", "Customized Time Zone")).isEqualTo("2026-07-04T07:00:00Z");
        assertThat(utc(zones, "20261225T090000", "Customized Time Zone")).isEqualTo("2026-12-25T08:00:00Z");
        assertThat(utc(zones, "20260329T023000", "Customized Time Zone")).isEqualTo("2026-03-29T01:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(UTC+01:00) Aachen\\, Bonn|(UTC+01:00) Aachen, Bonn",
                "(UTC+01:00) Aachen, Bonn|(UTC+01:00) Aachen, Bonn",
                "(UTC+01:00) Aachen\\, Bonn|(UTC+01:00) Aachen\\, Bonn",
                "Hall 4\\; north|Hall 4; north",
                "back\\\\slash|back\\slash",
                "\"In quotes\"|In quotes",
                "two\\nlines|'two\nlines'"
            })
    void theNameOfADefinitionShouldBeComparedWithoutItsEscapes(String defined, String referred)
            throws MalformedCalendarException {
        TimeZones zones = zones(OUTLOOK_ZONE.replace("Customized Time Zone", defined));
        assertThat(utc(zones, "20260704T090000", referred)).isEqualTo("2026-07-04T07:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GMT", "UTC", "EST", "CET", "Tokyo Standard Time", "Work/Asia/Tokyo", "tzone://Microsoft/Utc"})
    void aDefinitionShouldComeBeforeAGuessByItsName(String name) throws MalformedCalendarException {
        TimeZones zones = zones(OUTLOOK_ZONE.replace("Customized Time Zone", name));
        assertThat(utc(zones, "20260704T090000", name)).isEqualTo("2026-07-04T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-07-04T13:00:00Z",
        "america/new_york, 2026-07-04T13:00:00Z",
        "/example.org/2026/America/New_York, 2026-07-04T13:00:00Z"
    })
    void aNameThatIsAgreedOnShouldComeBeforeADefinition(String name, String moment) throws MalformedCalendarException {
        TimeZones zones = zones(OUTLOOK_ZONE.replace("Customized Time Zone", name));
        assertThat(utc(zones, "20260704T090000", name)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "GMT, 2026-07-04T09:00:00Z",
        "W. Europe Standard Time, 2026-07-04T07:00:00Z",
        "tzone://Microsoft/Utc, 2026-07-04T09:00:00Z"
    })
    void aNameWithoutAReadableDefinitionShouldBeGuessed(String name, String moment) throws MalformedCalendarException {
        String unreadable = "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\nEND:VTIMEZONE\r\n";
        assertThat(utc(zones(""), "20260704T090000", name)).isEqualTo(moment);
        assertThat(utc(zones(unreadable), "20260704T090000", name)).isEqualTo(moment);
    }

    @Test
    void manyDefinitionsShouldCostNoMoreThanOneObjectMay() throws MalformedCalendarException {
        String texts = IntStream.range(0, 5_000)
                .mapToObj(i -> OUTLOOK_ZONE
                        .replace("Customized Time Zone", "Zone " + i)
                        .replace("BYDAY=-1SU;", "BYDAY=SU;BYSETPOS=-1;"))
                .collect(Collectors.joining());
        TimeZones zones = zones(texts);
        assertThat(zones.knows("Zone 0")).isTrue();
        assertThat(IntStream.range(0, 5_000)
                        .filter(i -> zones.knows("Zone " + i))
                        .count())
                .isLessThan(100);
    }

    @Test
    void theRulesOfADefinitionShouldBeThoseOfTheZoneItDescribes() throws MalformedCalendarException {
        ZoneRules berlin = ZoneId.of("Europe/Berlin").getRules();
        ZoneRules defined = VTimeZone.rules(CalendarReader.read(OUTLOOK_ZONE).get(0));
        LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 30);
        for (int i = 0; i < 40_000; i++) {
            assertThat(TimeZones.epoch(time, defined)).isEqualTo(TimeZones.epoch(time, berlin));
            time = time.plusHours(7);
        }
    }

    @Test
    void rdatesAndUntilShouldCountInADefinition() throws MalformedCalendarException {
        String text = OUTLOOK_ZONE
                .replace("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "RDATE:20261025T030000,20271031T030000")
                .replace("BYMONTH=3", "BYMONTH=3;UNTIL=20260331T000000Z");
        TimeZones zones = zones(text);
        assertThat(utc(zones, "20260704T090000", "Customized Time Zone")).isEqualTo("2026-07-04T07:00:00Z");
        assertThat(utc(zones, "20270704T090000", "Customized Time Zone")).isEqualTo("2027-07-04T08:00:00Z");
    }

    @Test
    void aDefinitionWithoutOffsetOrWithoutEndShouldBeRefused() throws MalformedCalendarException {
        for (String text : List.of(
                OUTLOOK_ZONE.replace("TZOFFSETTO:+0200\r\n", ""),
                OUTLOOK_ZONE.replace("+0200", "+9900"),
                OUTLOOK_ZONE.replace("DTSTART:16010325T020000", "DTSTART:yesterday"),
                OUTLOOK_ZONE.replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "FREQ=SECONDLY"),
                "BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n")) {
            Component zone = CalendarReader.read(text).get(0);
            assertThatThrownBy(() -> VTimeZone.rules(zone)).isInstanceOf(MalformedCalendarException.class);
        }
        assertThat(zones(OUTLOOK_ZONE.replace("+0200", "+9900")).knows("Customized Time Zone"))
                .isFalse();
    }
}
