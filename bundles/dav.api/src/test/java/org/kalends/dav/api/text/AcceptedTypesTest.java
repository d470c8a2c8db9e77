/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTypesTest {
    private static final List<MediaType> OFFERED = Stream.of(
                    "text/vcard; charset=utf-8",
                    "text/vcard; version=3.0",
                    "text/vcard; version=4.0",
                    "application/vcard+json")
            .map(MediaType::of)
            .toList();

    private static String best(String accept) {
        return AcceptedTypes.of(accept).best(OFFERED).map(MediaType::toString).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/vcard; charset=utf-8",
                "text/* | text/vcard; charset=utf-8",
                "text/vcard | text/vcard; charset=utf-8",
                "text/vcard; charset=utf-8 | text/vcard; charset=utf-8",
                "text/vcard;version=4.0 | text/vcard; version=4.0",
                "text/vcard;VERSION=\"4.0\";charset=utf-8 | text/vcard; version=4.0",
                "text/vcard;version=4.0, text/vcard | text/vcard; version=4.0",
                "text/vcard;version=4.0;q=0.5, text/vcard;version=3.0 | text/vcard; version=3.0",
                "application/vcard+json | application/vcard+json",
                "Application/VCard+JSON, */*;q=0.1 | application/vcard+json",
                "application/vcard+json, */* | application/vcard+json",
                "application/*, text/*;q=0.9 | application/vcard+json",
                "application/vcard+json;q=0.2, text/vcard;q=0.5 | text/vcard; charset=utf-8",
                "application/vcard+json, text/vcard | text/vcard; charset=utf-8",
                "text/vcard;q=0, */* | application/vcard+json",
                "text/html | nothing",
                "text/vcard;q=none | nothing",
                "text/vcard;version=2.1 | nothing"
            })
    void theBestOfWhatThereIsIsFound(String accept, String best) {
        assertThat(best(accept)).isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ";", ";=", "*", "text", "q=1", ";;;;", "text/vcard;=;\""})
    void whateverIsSentIsRead(String accept) {
        assertThat(AcceptedTypes.of(accept)).isNotNull();
    }

    @Test
    void aLongHeaderIsNotReadToItsEnd() {
        assertThat(AcceptedTypes.of("a/b,".repeat(10_000)).ranges()).hasSizeLessThan(100);
    }
}
