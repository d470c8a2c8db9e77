/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OctetCountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "104857600, 104857600",
        "1K, 1024",
        "500m, 524288000",
        "2 G, 2147483648",
        "999999999G, 1073741822926258176",
        "999999999999999999, 999999999999999999"
    })
    void aNumberIsOctetsOrPowersOf1024(String text, long octets) {
        assertThat(OctetCount.TYPE.read(text).value()).contains(octets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5G", "1T", "much", "K", "1KB", "9999999999999999999", "999999999999G"})
    void anythingElseIsNone(String text) {
        assertThat(OctetCount.TYPE.read(text).value()).isEmpty();
    }
}
