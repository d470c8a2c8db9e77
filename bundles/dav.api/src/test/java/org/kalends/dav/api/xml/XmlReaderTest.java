/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.DavNames;

class XmlReaderTest {
    private static XmlElement read(String text) throws XmlException {
        return XmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static XmlException refusal(String text) {
        return catchThrowableOfType(XmlException.class, () -> read(text));
    }

    @Test
    void aBodyBecomesATree() throws XmlException {
        XmlElement propfind = read(
                "<?xml version='1.0'?><d:propfind xmlns:d='DAV:'><!-- c --><d:prop><d:getetag/><x xmlns='urn:x' a='1'>t&amp;</x>"
                        + "</d:prop></d:propfind>");

        assertThat(propfind.name()).isEqualTo(DavNames.PROPFIND);
        XmlElement prop = propfind.child(DavNames.PROP).orElseThrow();
        assertThat(prop.children().map(XmlElement::name))
                .containsExactly(DavNames.dav("getetag"), new QName("urn:x", "x"));
        XmlElement other = prop.child(new QName("urn:x", "x")).orElseThrow();
        assertThat(other.text()).isEqualTo("t&");
        assertThat(other.attribute("a")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<a>", "<a></b>", "nothing", "<a xmlns:d='DAV:'><e:x/></a>", "<a/><b/>", "<a>\u0001</a>"})
    void whatIsNotWellFormedIsRefused(String text) {
        assertThat(refusal(text).isDocumentType()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
            })
    void documentTypesAreRefused(String text) {
        assertThat(refusal(text).isDocumentType()).isTrue();
    }

    @Test
    void deepNestingIsRefusedBeforeItHurts() {
        assertThat(refusal("<a>".repeat(100_000)).isDocumentType()).isFalse();
    }

    @Test
    void moreThanAHundredNamespacesInOneTagAreRefusedInEveryEncoding() {
        StringBuilder tag = new StringBuilder("<a");
        for (int i = 0; i <= TagBounds.MOST_DECLARATIONS; i++) {
            tag.append(" xmlns:p").append(i).append("='urn:").append(i).append('\'');
        }
        String document = tag.append("/>").toString();

        assertThat(refusal(document).getMessage()).contains("namespaces");
        assertThat(catchThrowableOfType(
                                XmlException.class,
                                () -> XmlReader.read(
                                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_16))))
                        .getMessage())
                .contains("namespaces");
    }

    @Test
    void textMayNameNamespacesAsOftenAsItLikes() throws XmlException {
        String text = "&lt;p xmlns:o='x'>".repeat(500);

        assertThat(read("<a b='>'>" + text + "</a>").text()).startsWith("<p xmlns:o='x'>");
    }

    @Test
    void noCharacterOfUtf16HidesADeclaration() {
        StringBuilder tag = new StringBuilder("<a");
        for (int i = 0; i <= TagBounds.MOST_DECLARATIONS; i++) {
            tag.append(" xmlns:p").append(i).append("='\u3c41\u223e'");
        }

        assertThat(catchThrowableOfType(
                                XmlException.class,
                                () -> XmlReader.read(new ByteArrayInputStream(
                                        tag.append("/>").toString().getBytes(StandardCharsets.UTF_16LE))))
                        .getMessage())
                .contains("namespaces");
    }

    @Test
    void utf16IsReadWhateverItDeclares() throws XmlException {
        byte[] octets = "<?xml version='1.0' encoding='utf-16'?><a>\u00fc</a>".getBytes(StandardCharsets.UTF_16);

        assertThat(XmlReader.read(new ByteArrayInputStream(octets)).text()).isEqualTo("\u00fc");
    }

    @Test
    void encodingsInWhichMarkupLooksDifferentAreRefused() {
        byte[] octets = "<?xml version='1.0' encoding='IBM037'?><a/>".getBytes(Charset.forName("IBM037"));

        assertThat(catchThrowableOfType(XmlException.class, () -> XmlReader.read(new ByteArrayInputStream(octets)))
                        .isDocumentType())
                .isFalse();
    }

    @Test
    void eachElementMayDeclareItsOwnNamespace() throws XmlException {
        String document = "<a>" + "<D:href xmlns:D='DAV:'>x</D:href>".repeat(10_000) + "</a>";

        assertThat(read(document).children()).hasSize(10_000);
    }

    @Test
    void namespacesInForceAreCountedOverAllLevels() {
        StringBuilder nested = new StringBuilder();
        for (int level = 0; level < 5; level++) {
            nested.append("<a");
            for (int i = 0; i < 50; i++) {
                nested.append(" xmlns:p").append(level).append('x').append(i).append("='urn:x'");
            }
            nested.append('>');
        }

        assertThat(refusal(nested + "</a>".repeat(5)).getMessage()).contains("namespaces");
    }

    @Test
    void xmlOfAnotherVersionIsRefused() {
        assertThat(refusal("<?xml version='1.1'?><a/>").getMessage()).contains("XML 1.0");
    }
}
