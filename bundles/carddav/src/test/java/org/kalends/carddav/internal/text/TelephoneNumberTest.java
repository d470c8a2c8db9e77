/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+49 (30) 12-3, 4930123",
        "0049 30/123, 4930123",
        "tel:+49-30-123;ext=4, 4930123",
        "TEL:+49.30.123, 4930123",
        "110, 110",
        "030 123, 030123"
    })
    void anyWayOfWritingANumberIsDialledAlike(String written, String dialled) {
        assertThat(TelephoneNumber.dialled(written)).contains(dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "++", "anna", "1-800-FLOWERS", "sip:123@example.org", "tel:", "00"})
    void whatIsNoNumberIsNotDialled(String text) {
        assertThat(TelephoneNumber.dialled(text)).isEmpty();
    }
}
