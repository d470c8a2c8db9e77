/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.XmlBody;

class PropertyUpdateTest {
    private static List<PropertyUpdate> in(String text) throws DavException {
        return PropertyUpdate.in(XmlBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void instructionsStayInDocumentOrder() throws DavException {
        List<PropertyUpdate> updates = in(
                """
                <propertyupdate xmlns='DAV:'><remove><prop><a/></prop></remove><set><prop><a>1</a><b>2</b></prop></set>
                <other/></propertyupdate>""");

        assertThat(updates).extracting(PropertyUpdate::removal).containsExactly(true, false, false);
        assertThat(updates)
                .extracting(update -> update.element().name().getLocalPart())
                .containsExactly("a", "a", "b");
    }

    @Test
    void theLanguageInScopeBelongsToTheValue() throws DavException {
        List<PropertyUpdate> updates = in("<propertyupdate xmlns='DAV:' xml:lang='en'><set><prop><a/></prop></set>"
                + "<set xml:lang='fr'><prop><a/><b xml:lang='de'/></prop></set></propertyupdate>");

        assertThat(updates)
                .extracting(update -> update.element().attributes().get(new QName(XMLConstants.XML_NS_URI, "lang")))
                .containsExactly("en", "fr", "de");
    }
}
