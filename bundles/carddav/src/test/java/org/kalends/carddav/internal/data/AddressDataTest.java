/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kalends.carddav.internal.CardDavPreconditions;
import org.kalends.dav.core.DavException;
import org.kalends.dav.core.xml.XmlReader;

class AddressDataTest {
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nFN:Anna\r\nN:;Anna;;;\r\n"
            + "item1.TEL;TYPE=home:12\r\nEND:VCARD\r\n";

    private static AddressData parse(String element) throws DavException {
        return AddressData.of(XmlReader.read(new ByteArrayInputStream(
                element.replace("<address-data", "<address-data xmlns='urn:ietf:params:xml:ns:carddav'")
                        .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void withoutWishesTheStoredTextIsGiven() throws DavException {
        assertThat(parse("<address-data/>").of(CARD)).isSameAs(CARD);
        assertThat(parse("<address-data content-type='text/vcard' version='3.0'/>")
                        .of(CARD))
                .isSameAs(CARD);
    }

    @Test
    void onlyTheNamedPropertiesAreGiven() throws DavException {
        String reduced = parse("<address-data><prop name='UID'/><prop name='tel' novalue='yes'/></address-data>")
                .of(CARD);

        assertThat(reduced).isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nitem1.TEL:\r\nEND:VCARD\r\n");
    }

    @Test
    void oddLinesAreGivenAsTheyStand() throws DavException {
        String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;BASE64:AAAA\r\n BBBB\r\nUID:1\r\nEND:VCARD\r\n";

        assertThat(parse("<address-data><prop name='PHOTO'/></address-data>").of(card))
                .isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;BASE64:AAAA\r\n BBBB\r\nEND:VCARD\r\n");
    }

    @Test
    void theOtherVersionIsMadeOnRequest() throws DavException {
        assertThat(parse("<address-data version='4.0'/>").of(CARD)).contains("VERSION:4.0", "FN:Anna", "UID:u1");
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThat(catchThrowableOfType(DavException.class, () -> parse("<address-data version='5.0'/>"))
                        .precondition())
                .contains(CardDavPreconditions.SUPPORTED_ADDRESS_DATA_CONVERSION);
        assertThat(catchThrowableOfType(
                                DavException.class,
                                () -> parse("<address-data content-type='application/vcard+json'/>"))
                        .precondition())
                .contains(CardDavPreconditions.SUPPORTED_ADDRESS_DATA_CONVERSION);
    }
}
