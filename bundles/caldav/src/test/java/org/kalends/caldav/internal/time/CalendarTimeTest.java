/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.icalendar.text.MalformedCalendarException;
import org.kalends.icalendar.text.Property;

class CalendarTimeTest {
    @Test
    void theFormShouldFollowFromTheValue() throws MalformedCalendarException {
        assertThat(CalendarTime.parse("20260704", "Europe/Berlin").form()).isEqualTo(CalendarTime.Form.DATE);
        assertThat(CalendarTime.parse("20260704T100000", "").form()).isEqualTo(CalendarTime.Form.FLOATING);
        assertThat(CalendarTime.parse("20260704T100000Z", "Europe/Berlin").form())
                .isEqualTo(CalendarTime.Form.UTC);
        assertThat(CalendarTime.parse("20260704T100000", "Europe/Berlin").form())
                .isEqualTo(CalendarTime.Form.ZONED);
    }

    @Test
    void theTextShouldBeTheValueAgain() throws MalformedCalendarException {
        for (String text : List.of("19690720T201740Z", "20260704", "20260704T235959", "00010101")) {
            assertThat(CalendarTime.parse(text, "").text()).isEqualTo(text);
        }
    }

    @Test
    void aLeapSecondShouldBeTheSecondBefore() throws MalformedCalendarException {
        assertThat(CalendarTime.parse("20161231T235960Z", "").text()).isEqualTo("20161231T235959Z");
    }

    @Test
    void whatIsNoDateShouldBeRefused() {
        for (String text : List.of(
                "",
                "2026",
                "20260230",
                "20261301",
                "20260101T250000",
                "20260101T1000",
                "2026-01-01",
                "20260101X100000",
                "2026010１",
                "20260101T100000ZZ")) {
            assertThatThrownBy(() -> CalendarTime.parse(text, ""))
                    .as(text)
                    .isInstanceOf(MalformedCalendarException.class);
        }
    }

    @Test
    void listsShouldTakePeriodsByTheirStartAndPassOverEmptyValues() throws MalformedCalendarException {
        Property property = Property.of("RDATE", "20260101T100000Z/PT1H,,20260102T100000Z");
        assertThat(CalendarTime.listOf(property))
                .extracting(CalendarTime::text)
                .containsExactly("20260101T100000Z", "20260102T100000Z");
    }

    @Test
    void durationsShouldBeReadWithSignWeeksDaysAndTime() throws MalformedCalendarException {
        assertThat(NominalDuration.parse("P2W")).isEqualTo(new NominalDuration(14, 0));
        assertThat(NominalDuration.parse("-P1DT2H3M4S")).isEqualTo(new NominalDuration(-1, -7384));
        assertThat(NominalDuration.parse("+PT0S").isZero()).isTrue();
        assertThat(NominalDuration.parse("pt15m")).isEqualTo(new NominalDuration(0, 900));
    }

    @Test
    void whatIsNoDurationShouldBeRefused() {
        for (String text : List.of("", "P", "PT", "1H", "P1H", "PT99999999999999H", "P1Y", "PT1.5H")) {
            assertThatThrownBy(() -> NominalDuration.parse(text))
                    .as(text)
                    .isInstanceOf(MalformedCalendarException.class);
        }
    }
}
