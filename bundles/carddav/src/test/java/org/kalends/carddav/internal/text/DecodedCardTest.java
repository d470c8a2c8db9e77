/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.text.CleanText;
import org.kalends.storage.api.Octets;

class DecodedCardTest {
    private static CleanText decoded(String text) {
        return DecodedCard.of(Octets.utf8(text));
    }

    /** A line with a fold after so many octets, wherever that is. */
    private static Octets foldedAfter(int octets, String line, String fold) {
        byte[] whole = line.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.writeBytes(Arrays.copyOf(whole, octets));
        folded.writeBytes(fold.getBytes(StandardCharsets.UTF_8));
        folded.writeBytes(Arrays.copyOfRange(whole, octets, whole.length));
        return Octets.of(folded.toByteArray());
    }

    @Test
    void whatIsRightIsTheSame() {
        String text = "BEGIN:VCARD\r\nNOTE:a\tb\ufeffc\u0085\u00e4\ud83d\ude00\nEND:VCARD";

        assertThat(decoded(text)).isEqualTo(new CleanText(text, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n ", "\n ", "\r\n\t", "\r "})
    void aFoldInsideACharacterIsUndone(String fold) {
        String line = "FN:" + "\u00e4\u20ac\ud83d\ude00".repeat(20) + "\r\nTEL:1\r\n";

        for (int octets = 4; octets < 40; octets++) {
            String text = DecodedCard.of(foldedAfter(octets, line, fold)).text();

            assertThat(LogicalLines.unfolded(text.substring(0, text.indexOf("TEL"))))
                    .isEqualTo(line.substring(0, line.indexOf("\r\n")));
            assertThat(text).endsWith("TEL:1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a\\rb, a\\r\\nb",
        "a\\r\\r\\nb, a\\r\\nb",
        "a\\r\\rb, a\\r\\nb",
        "a\\r b\\nc\\r, a\\r\\n b\\nc\\r\\n",
        "a\\0\\b\\177b, ab"
    })
    void whatCannotBeKeptIsMended(String sent, String expected) {
        assertThat(decoded(sent.translateEscapes())).isEqualTo(new CleanText(expected.translateEscapes(), true));
    }

    @Test
    void aMarkAtTheBeginningAndWhatIsNoCharacterGo() {
        assertThat(decoded("\ufeffa\ufffeb\uffff")).isEqualTo(new CleanText("ab", true));
    }

    @Test
    void anotherEncodingIsRefused() {
        Octets latin1 = Octets.of("FN:J\u00f6rg\r\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DecodedCard.of(latin1)).isInstanceOf(InvalidCardException.class);
    }
}
