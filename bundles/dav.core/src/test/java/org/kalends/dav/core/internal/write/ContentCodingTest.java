/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {
    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'br, gzip;q=0.5', true",
        "'GZIP ; Q=1.0', true",
        "x-gzip, true",
        "*, true",
        "'*;q=0.1, br', true",
        "'*, gzip;q=0', false",
        "gzip;q=0, false",
        "gzip;q=0.000, false",
        "gzip;q=much, false",
        "identity, false",
        "'br, deflate', false",
        "'', false",
        "'identity;q=1, *;q=0', false"
    })
    void whoSaysSoGetsGzip(String acceptEncoding, boolean accepts) {
        assertThat(ContentCoding.acceptsGzip(Optional.of(acceptEncoding))).isEqualTo(accepts);
    }

    @Test
    void whoSaysNothingGetsNone() {
        assertThat(ContentCoding.acceptsGzip(Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "text/calendar; charset=utf-8; component=VEVENT, 1025, true",
        "text/calendar, 1024, false",
        "TEXT/HTML, 2000, true",
        "application/xml; charset=utf-8, 2000, true",
        "application/calendar+json, 2000, true",
        "image/jpeg, 2000, false",
        "'', 2000, false"
    })
    void textOfSomeLengthIsWorthIt(String mediaType, long length, boolean suits) {
        assertThat(ContentCoding.suits(mediaType, length)).isEqualTo(suits);
    }
}
