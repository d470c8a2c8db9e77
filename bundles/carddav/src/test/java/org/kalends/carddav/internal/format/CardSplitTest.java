/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.storage.api.Octets;

class CardSplitTest {
    private static final String ANNA = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nUID:a\r\nEND:VCARD\r\n";
    private static final String BERTA = "begin:vcard\nVERSION:4.0\nFN:Berta\nUID:b\nend:vcard";

    private static List<String> split(String text) {
        return new VCardFormat().split(Octets.utf8(text)).map(Octets::text).toList();
    }

    @Test
    void cardsAreTakenApartAsTheyAre() {
        assertThat(split(ANNA + BERTA)).containsExactly(ANNA, BERTA);
        assertThat(split(ANNA)).containsExactly(ANNA);
        assertThat(split("\r\n")).isEmpty();
    }

    @Test
    void blankLinesBetweenCardsAndAByteOrderMarkAreDropped() {
        assertThat(split("\ufeff" + ANNA + "\r\n\r\n" + BERTA + "\r\n")).containsExactly(ANNA, BERTA + "\r\n");
    }

    @Test
    void aCardInsideACardIsPartOfIt() {
        String nested = "BEGIN:VCARD\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\nFN:B\r\nEND:VCARD\r\n";

        assertThat(split(nested + ANNA)).containsExactly(nested, ANNA);
    }

    @Test
    void whatStandsOutsideIsNotLostSoThatItIsRefused() {
        assertThat(split("X:1\r\n" + ANNA)).containsExactly("X:1\r\n" + ANNA);
        assertThat(split(ANNA + "BEGIN:VCARD\r\nFN:C\r\n")).containsExactly(ANNA, "BEGIN:VCARD\r\nFN:C\r\n");
    }

    @Test
    void anEncodingThatIsNotOursComesOutAsItWasSent() {
        byte[] latin1 = "BEGIN:VCARD\r\nFN:J\u00f6rg\r\nEND:VCARD\r\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new VCardFormat().split(Octets.of(latin1))).containsExactly(Octets.of(latin1));
    }

    @Test
    void theFormatSaysHowItsObjectsAreNamedAndHeld() {
        assertThat(new VCardFormat().nameSuffix()).isEqualTo(".vcf");
        assertThat(new VCardFormat().dataElement()).isEqualTo(CardDavNames.ADDRESS_DATA);
    }
}
