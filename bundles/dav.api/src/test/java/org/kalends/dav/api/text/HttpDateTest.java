/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final Instant MOMENT = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void allThreeFormsAreRead(String text) {
        assertThat(HttpDate.parse(text)).contains(MOMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 09:49:37 +0100"})
    void aDateOfMailIsRead(String text) {
        assertThat(HttpDate.parse(text)).contains(MOMENT);
    }

    @Test
    void aDateIsWrittenInThePresentForm() {
        assertThat(HttpDate.of(MOMENT)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "1994-11-06T08:49:37Z", "Mon, 06 Nov 1994 08:49:37 GMT"})
    void whateverElseIsNoDate(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }

    @Test
    void whatIsWrittenIsWhatAFormatterWrites() {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                .withZone(ZoneOffset.UTC);
        Random random = new Random(4711);

        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(-31_000_000_000L, 254_000_000_000L));
            assertThat(HttpDate.of(moment)).isEqualTo(formatter.format(moment));
        }
    }
}
