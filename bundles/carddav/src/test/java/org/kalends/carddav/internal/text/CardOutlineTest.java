/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardOutlineTest {
    private static final String TEXT =
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:One\r\n\r\nno line\r\nitem1.te\r\n l;TYPE=home:1\r\n"
                    + "AGENT:\r\nBEGIN:VCARD\r\nTEL:2\r\nEND:VCARD\r\nTEL:3\r\nEND:VCARD\r\n";

    private final CardOutline outline = CardOutline.of(TEXT, Set.of("TEL"));

    @Test
    void linesOfTheNamesAreReadAndThoseOfAnInnerCardAreNot() {
        assertThat(outline.lines()).extracting(ContentLine::value).containsExactly("1", "3");
        assertThat(outline.lines().get(0).group()).isEqualTo("item1");
        assertThat(outline.version()).contains(Version.V4);
    }

    @Test
    void theTextIsTheSameWithTheSameLines() {
        assertThat(outline.with(outline.lines())).isEqualTo(TEXT);
        assertThat(CardOutline.of("", Set.of("TEL")).with(List.of())).isEmpty();
    }

    @Test
    void otherLinesTakeThePlaceOfThese() {
        ContentLine other = ContentLine.of("TEL", "4");

        assertThat(outline.with(List.of(outline.lines().get(0), other)))
                .isEqualTo(TEXT.replace("TEL:3\r\nEND", "TEL:4\r\nEND"));
    }

    @Test
    void whatIsNoCardHasAnOutlineToo() {
        CardOutline stray = CardOutline.of("TEL:1\r\nBEGIN:VCARD\r\nTEL;\r\nTEL:2", Set.of("TEL"));

        assertThat(stray.lines()).extracting(ContentLine::value).containsExactly("2");
        assertThat(stray.version()).isEmpty();
    }
}
