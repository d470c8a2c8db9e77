/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.carddav.internal.protocol.CardDavPreconditions;
import org.kalends.carddav.internal.text.Card;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.XmlBody;

class AddressDataTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nFN:Anna\r\nN:;Anna;;;\r\n"
            + "item1.TEL;TYPE=home:12\r\nEND:VCARD\r\n";

    private static AddressData parse(String element) throws DavException {
        return AddressData.of(XmlBody.read(new ByteArrayInputStream(
                element.replace("<address-data", "<address-data xmlns='urn:ietf:params:xml:ns:carddav'")
                        .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void withoutWishesTheStoredTextIsGiven() throws DavException {
        assertThat(parse("<address-data/>").isFormOf(CARD)).isTrue();
        assertThat(parse("<address-data content-type='text/vcard' version='3.0'/>")
                        .isFormOf(CARD))
                .isTrue();
        assertThat(parse("<address-data version='4.0'/>").isFormOf(CARD)).isFalse();
        assertThat(parse("<address-data><prop name='UID'/></address-data>").isFormOf(CARD))
                .isFalse();
    }

    @Test
    void onlyTheNamedPropertiesAreGiven() throws DavException {
        String reduced = parse("<address-data><prop name='UID'/><prop name='tel' novalue='yes'/></address-data>")
                .of(Card.single(CARD));

        assertThat(reduced).isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nitem1.TEL;TYPE=home:\r\nEND:VCARD\r\n");
    }

    @Test
    void whatIsAskedForInAGroupIsGivenOnlyThere() throws DavException {
        String card = CARD.replace("END:", "TEL:13\r\nitem2.TEL:14\r\nEND:");

        assertThat(parse("<address-data><prop name='item1.tel'/></address-data>")
                        .of(Card.single(card)))
                .contains("item1.TEL;TYPE=home:12")
                .doesNotContain(":13", ":14");
    }

    @Test
    void oddLinesAreGivenAsTheyStand() throws DavException {
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;BASE64:AAAA\r\n BBBB\r\nUID:1\r\nEND:VCARD\r\n";

        assertThat(parse("<address-data><prop name='PHOTO'/></address-data>").of(Card.single(card)))
                .isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;BASE64:AAAA\r\n BBBB\r\nEND:VCARD\r\n");
    }

    @Test
    void theOtherVersionIsMadeOnRequest() throws DavException {
        assertThat(parse("<address-data version='4.0'/>").of(Card.single(CARD)))
                .contains("VERSION:4.0", "FN:Anna", "UID:u1");
    }

    @Test
    void whereNoVersionIsNamedItIsTheOldOne() throws DavException {
        String modern = CARD.replace("VERSION:3.0", "VERSION:4.0").replace("END:", "KIND:org\r\nEND:");

        assertThat(parse("<address-data/>").of(Card.single(modern)))
                .contains("VERSION:3.0", "X-ADDRESSBOOKSERVER-KIND:org");
        assertThat(parse("<address-data><prop name='KIND'/><prop name='FN'/></address-data>")
                        .of(Card.single(modern)))
                .as("properties are named as the version wanted has them")
                .contains("FN:Anna")
                .doesNotContain("KIND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<address-data version='5.0'/>",
                "<address-data version='2.1'/>",
                "<address-data version=''/>",
                "<address-data content-type='application/vcard+xml'/>",
                "<address-data content-type='text/calendar' version='3.0'/>"
            })
    void formsThatNoCardIsGivenInAreRefused(String element) {
        assertThat(catchThrowableOfType(DavException.class, () -> parse(element))
                        .precondition())
                .contains(CardDavPreconditions.SUPPORTED_ADDRESS_DATA);
    }

    @Test
    void aCardThatCannotBeConvertedIsRefusedByItself() throws DavException {
        String nested =
                CARD.replace("END:VCARD", "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:B\r\nEND:VCARD\r\nEND:VCARD");
        AddressData modern = parse("<address-data version='4.0'/>");

        assertThat(catchThrowableOfType(DavException.class, () -> modern.of(Card.single(nested)))
                        .precondition())
                .contains(CardDavPreconditions.SUPPORTED_ADDRESS_DATA_CONVERSION);
        assertThat(parse("<address-data/>").isFormOf(nested)).isTrue();
    }
}
