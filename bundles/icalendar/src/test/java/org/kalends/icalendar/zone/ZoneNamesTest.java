/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.icalendar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | Europe/Berlin",
                "europe/BERLIN | Europe/Berlin",
                "US/Eastern | US/Eastern",
                "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin | Europe/Berlin",
                "/freeassociation.sourceforge.net/America/Argentina/Salta | America/Argentina/Salta",
                "/softwarestudio.org/Olson_20011030_5/Europe/Paris | Europe/Paris",
                "/citadel.org/20210210_1/Asia/Tokyo | Asia/Tokyo",
                "/mozilla.org/20070129_1/Europe/Vienna | Europe/Vienna",
                "W. Europe Standard Time | Europe/Berlin",
                "W. Europe | Europe/Berlin",
                "Eastern | America/New_York",
                "US Eastern | America/Indianapolis",
                "India | Asia/Calcutta",
                "tzone://Microsoft/Utc | UTC",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna | Europe/Amsterdam",
                "(GMT+01.00) Sarajevo / Skopje / Warsaw / Zagreb | Europe/Sarajevo",
                "(UTC-05:00) Eastern Time (US & Canada) | America/New_York",
                "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi | Asia/Kolkata",
                "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London | Europe/Dublin",
                "(UTC) Coordinated Universal Time | none",
                "(UTC+02:00) Berlin | none",
                "GMT+02:00 | +02:00",
                "utc-0330 | -03:30",
                "GMT+5 | +05:00",
                "Etc/GMT+5 | Etc/GMT+5",
                "GMT+15 | none",
                "Customized Time Zone | none",
                "tzone://Microsoft/Custom | none"
            })
    void aNameMeansAZone(String name, String zone) {
        assertThat(ZoneNames.find(name).map(ZoneId::getId).orElse("none")).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W. Europe", "(UTC+01:00) Berlin", "GMT+02:00", "GMT", "Europe"})
    void aGuessIsNoNameByAgreement(String name) {
        assertThat(ZoneNames.agreed(name)).isEmpty();
    }

    @Test
    void aNameOfAnyLengthIsLookedAtForAMoment() {
        assertThat(ZoneNames.find("(UTC+01:00) " + "Nowhere, ".repeat(100_000))).isEmpty();
        assertThat(ZoneNames.find("/".repeat(100_000))).isEmpty();
    }
}
