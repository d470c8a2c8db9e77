/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.xml;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.kalends.dav.core.DavNames;

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
    void whatWasWrittenSinceAMarkCanBeTakenBack() {
        XmlOut out = new XmlOut().open(DavNames.PROP);
        XmlOut.Mark mark = out.mark();
        out.open(DavNames.HREF).text("half");
        out.cutBack(mark);

        assertThat(out.empty(DavNames.RESOURCETYPE).close().take()).isEqualTo("<D:prop><D:resourcetype/></D:prop>");
    }
}
