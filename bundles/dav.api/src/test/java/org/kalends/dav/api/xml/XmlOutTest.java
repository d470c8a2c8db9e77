/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.DavNames;
import org.kalends.storage.api.Octets;

class XmlOutTest {
    @Test
    void usualNamespacesHaveUsualPrefixes() {
        String text = new XmlOut().document(DavNames.MULTISTATUS).close().take();

        assertThat(text).contains("<D:multistatus", "xmlns:D=\"DAV:\"").endsWith("/>");
    }

    @Test
    void otherNamespacesAreDeclaredWhereTheyAreUsed() {
        XmlOut out = new XmlOut()
                .open(DavNames.PROP)
                .element(new QName("urn:x&y", "z"), "v")
                .close();

        assertThat(out.take()).isEqualTo("<D:prop><z xmlns=\"urn:x&amp;y\">v</z></D:prop>");
    }

    @Test
    void textIsEscapedAndWhatXmlCannotHoldIsLeftOut() {
        XmlOut out = new XmlOut().element(DavNames.HREF, "a<b>&\"c\r\n\u0000\u0008\ud800x\ud83d\ude00");

        assertThat(out.take()).isEqualTo("<D:href>a&lt;b&gt;&amp;\"c&#13;\nx\ud83d\ude00</D:href>");
    }

    @Test
    void whatStandsForItselfStaysAroundWhatIsEscaped() {
        XmlOut out = new XmlOut().element(DavNames.HREF, "&one & two\u00e9\u4f60\ud83d\ude00three\ufffe\u0000four<\t");

        assertThat(out.take()).isEqualTo("<D:href>&amp;one &amp; two\u00e9\u4f60\ud83d\ude00threefour&lt;\t</D:href>");
    }

    @Test
    void whatIsSentIsTheTextInUtf8() throws IOException {
        String content = "\u00e9\u4f60\ud83d\ude00 and plain \u007f\u0085".repeat(300);
        XmlOut out = new XmlOut().element(DavNames.HREF, content).open(DavNames.PROP);
        int length = out.length();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        out.writeTo(sent);
        out.close().writeTo(sent);

        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo("<D:href>" + content + "</D:href><D:prop></D:prop>");
        assertThat(length + "></D:prop>".length()).isEqualTo(sent.size());
        assertThat(out.length()).isZero();
    }

    @Test
    void octetsAreWrittenAsTheTextThatTheyAre() {
        byte[][] pieces = {
            "plain ".getBytes(StandardCharsets.UTF_8),
            "a<b>&\"c\r\n\t\u0000\u0008".getBytes(StandardCharsets.UTF_8),
            "\u00e9\u07ff\u0800\u4f60\ud7ff\ue000\ufffd\ufffe\uffff\ud83d\ude00\udbff\udfff"
                    .getBytes(StandardCharsets.UTF_8),
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xc3},
            {(byte) 0xe4, (byte) 0xbd},
            {(byte) 0x80, (byte) 0xff},
        };
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < 6; i++) {
                all.writeBytes(pieces[random.nextInt(pieces.length)]);
            }
            Octets octets = Octets.of(all.toByteArray());

            assertThat(new XmlOut().open(DavNames.PROP).text(octets).close().take())
                    .isEqualTo(
                            new XmlOut().element(DavNames.PROP, octets.text()).take());
        }
    }

    @Test
    void linesAndQuotesOfAttributesAreEscaped() {
        XmlOut out = new XmlOut()
                .open(DavNames.PROP)
                .attribute("name", "\"a\"\n\tb\r<")
                .close();

        assertThat(out.take()).isEqualTo("<D:prop name=\"&quot;a&quot;&#10;&#9;b&#13;&lt;\"/>");
    }

    @Test
    void elementsOfOneNameMayStandInEachOther() {
        QName foreign = new QName("urn:x", "x");
        XmlOut out = new XmlOut().open(foreign).open(foreign).text("1").close().open(DavNames.PROP);
        out.empty(foreign).close().close().empty(foreign);

        assertThat(out.take()).isEqualTo("<x xmlns=\"urn:x\"><x>1</x><D:prop><x/></D:prop></x><x xmlns=\"urn:x\"/>");
    }

    @Test
    void whatWasWrittenSinceAMarkCanBeTakenBack() {
        XmlOut out = new XmlOut().open(DavNames.PROP);
        XmlOut.Mark mark = out.mark();
        out.open(DavNames.HREF).text("half");
        out.cutBack(mark);

        assertThat(out.empty(DavNames.RESOURCETYPE).close().take()).isEqualTo("<D:prop><D:resourcetype/></D:prop>");
    }

    @Test
    void anElementThatWasReadHasThePrefixesOfTheDocument() throws XmlException {
        XmlElement read = XmlReader.read(new ByteArrayInputStream(
                ("<x:a xmlns:x='urn:x' xmlns:c='urn:ietf:params:xml:ns:caldav' x:b='1' c='2' xml:lang='de'>"
                                + "<c:comp name='VEVENT'/><x:d><c:e><x:f/></c:e></x:d></x:a>")
                        .getBytes(StandardCharsets.UTF_8)));

        String text = new XmlOut().element(read).take();

        assertThat(text)
                .startsWith("<a xmlns=\"urn:x\"")
                .contains("<C:comp name=\"VEVENT\"/>", "<d><C:e><f/></C:e></d>", "xml:lang=\"de\"", ":b=\"1\"")
                .containsOnlyOnce("xmlns=");
    }

    @Test
    void namesWithoutNamespaceLeaveTheOneAroundThem() {
        XmlOut out =
                new XmlOut().open(new QName("urn:x", "a")).empty(new QName("b")).empty(new QName("urn:x", "c"));

        assertThat(out.close().take()).isEqualTo("<a xmlns=\"urn:x\"><b xmlns=\"\"/><c/></a>");
    }

    @Test
    void theNamespaceOfXmlHasNoOtherPrefix() {
        XmlOut out = new XmlOut().open(new QName("urn:x", "a")).empty(new QName(XMLConstants.XML_NS_URI, "b"));

        assertThat(out.close().take()).isEqualTo("<a xmlns=\"urn:x\"><xml:b/></a>");
    }
}
