/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedTimesTest {
    @ParameterizedTest
    @CsvSource({
        "19850412, 1985-04-12",
        "1985-04, 1985-04",
        "1985, 1985",
        "--0412, --04-12",
        "--04, --04",
        "---12, ---12",
        "20110517T120000, 2011-05-17T12:00:00",
        "20110517T120000Z, 2011-05-17T12:00:00Z",
        "19531015T231000-0500, 1953-10-15T23:10:00-05:00",
        "---12T10, ---12T10",
        "--1022T1022, --10-22T10:22",
        "T102200, T10:22:00",
        "T10, T10",
        "T-2200, T-22:00",
        "T--00, T--00",
        "T102200-0800, T10:22:00-08:00",
        "T102200+08, T10:22:00+08"
    })
    void aDateOrTimeHasSeparatorsInJsonAlone(String basic, String extended) {
        assertThat(ExtendedTimes.extended(basic)).isEqualTo(extended);
        assertThat(ExtendedTimes.basic(extended)).isEqualTo(basic);
    }

    @ParameterizedTest
    @CsvSource({"-0500, -05:00", "+013045, +01:30:45", "-05, -05"})
    void aDifferenceHasSeparatorsInJsonAlone(String basic, String extended) {
        assertThat(ExtendedTimes.extendedOffset(basic)).isEqualTo(extended);
        assertThat(ExtendedTimes.basicOffset(extended)).isEqualTo(basic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"circa 1800", "", "2011-05-17 noon", "1985:04", "To be told"})
    void whatIsNoTimeStaysAsItIs(String text) {
        assertThat(ExtendedTimes.extended(text)).isEqualTo(text);
        assertThat(ExtendedTimes.basic(text)).isEqualTo(text);
    }

    @Test
    void aTimeAloneHasNoLetterBeforeIt() {
        assertThat(ExtendedTimes.extendedTime("120000Z")).isEqualTo("12:00:00Z");
        assertThat(ExtendedTimes.basicTime("12:00:00Z")).isEqualTo("120000Z");
    }
}
