/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.storage.api.PropertyName;

class StoredXmlTest {
    private static XmlElement read(String text) throws XmlException {
        return XmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<p:a xmlns:p='urn:p'>text</p:a>",
                "<p:a xmlns:p='urn:p' xmlns:q='urn:q' q:b='1' c='&quot;&lt;'>x<q:y/> <z xml:lang='de'>ü</z>tail</p:a>",
                "<a xmlns='urn:a'><b xmlns=''/><c>&#13;&#10;&lt;&amp;</c></a>",
                "<a xmlns='urn:a'><![CDATA[<b>&]]></a>",
                "<a xmlns='urn:a'><xml:b xml:c='d'><e/></xml:b></a>"
            })
    void anElementSurvivesBeingStored(String text) throws XmlException {
        XmlElement element = read(text);

        assertThat(StoredXml.parse(StoredXml.of(element))).isEqualTo(element);
    }

    @Test
    void theKeyIsTheName() {
        assertThat(StoredXml.key(new QName("urn:p", "a"))).isEqualTo(new PropertyName("urn:p", "a"));
    }

    @Test
    void contentIsWrittenIntoAnotherElement() {
        XmlOut out = new XmlOut().open(new QName("DAV:", "displayname"));
        StoredXml.writeContent("<displayname xmlns=\"DAV:\" xml:lang=\"fr\">Fête</displayname>", out);

        assertThat(out.close().take()).isEqualTo("<D:displayname xml:lang=\"fr\">Fête</D:displayname>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns='DAV:'>x &amp; &lt;y&gt; &#13;</a>",
                "<a xmlns='DAV:'/>",
                "<a xmlns='DAV:'></a>",
                "<a xmlns='DAV:'><b>x</b></a>",
                "<a xmlns='DAV:' c=' a b '>x</a>"
            })
    void whatIsWrittenIsWhatWasStored(String text) throws XmlException {
        XmlElement element = read(text);
        XmlOut out = new XmlOut().document(new QName("DAV:", "prop"));

        StoredXml.write(element.name(), StoredXml.of(element), out);

        assertThat(StoredXml.parse(out.close().take()).children()).containsExactly(element);
    }
}
