/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
    @Test
    void whatIsRightIsTheSame() {
        String text = "NOTE:a\tb\ufeffc\u0085\u00e4\ud83d\ude00\r\nEND\n";

        assertThat(CleanText.of(text)).isEqualTo(new CleanText(text, false));
    }

    @ParameterizedTest
    @CsvSource({"a\\rb, ab", "a\\r\\r\\nb, a\\r\\nb", "a\\r, a", "\\0a\\b\\177b, ab"})
    void whatLinesCannotHoldGoes(String sent, String expected) {
        assertThat(CleanText.of(sent.translateEscapes())).isEqualTo(new CleanText(expected.translateEscapes(), true));
    }

    @Test
    void aMarkAtTheBeginningAndWhatIsNoCharacterGo() {
        assertThat(CleanText.of("\ufeffa\ufffeb\uffff")).isEqualTo(new CleanText("ab", true));
    }

    @Test
    void octetsAreReadToTheLengthGiven() throws CharacterCodingException {
        byte[] octets = "J\u00f6rg and more".getBytes(StandardCharsets.UTF_8);

        assertThat(CleanText.decoded(octets, 5)).isEqualTo("J\u00f6rg");
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] latin1 = "J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> CleanText.decoded(latin1, latin1.length)).isInstanceOf(CharacterCodingException.class);
    }
}
