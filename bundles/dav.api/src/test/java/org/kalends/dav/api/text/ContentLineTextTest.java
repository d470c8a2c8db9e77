/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folds and parameter values. */
class ContentLineTextTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 74, 75, 76, 149, 150, 500})
    void aFoldedLineIsTheLine(int characters) {
        for (String character : new String[] {"a", "\u00e4", "\u20ac", "\ud83d\ude00"}) {
            String line = character.repeat(characters);

            String folded = LineFolding.folded(line);

            assertThat(folded).endsWith("\r\n");
            assertThat(folded.replace("\r\n ", "").strip()).isEqualTo(line);
            assertThat(folded.split("\r\n"))
                    .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .noneMatch(part -> part.contains("\ufffd"));
        }
    }

    @Test
    void aLineThatFitsIsNotFolded() {
        assertThat(LineFolding.folded("a".repeat(75))).isEqualTo("a".repeat(75) + "\r\n");
    }

    @Test
    void aParameterValueIsWhatItStandsFor() {
        assertThat(CaretEncoding.decoded("^'a^^n^n b^")).isEqualTo("\"a^n\n b^");
        assertThat(CaretEncoding.decoded("^x^")).as("what means nothing stays").isEqualTo("^x^");
        assertThat(CaretEncoding.encoded("\"a^n\r\nb\"\n")).isEqualTo("^'a^^n^nb^'^n");
        assertThat(CaretEncoding.decoded(CaretEncoding.encoded("^^n'\"\n^"))).isEqualTo("^^n'\"\n^");
    }
}
