/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.XmlBody;
import org.kalends.dav.api.text.MediaType;
import org.kalends.storage.api.Octets;

class MultiPutTest {
    private static final QName DATA = new QName("u", "data");

    private static MultiPut read(String namespace, String content) throws DavException {
        String xml = "<M:multiput xmlns:M='" + namespace + "' xmlns:D='DAV:' xmlns:U='u'>" + content + "</M:multiput>";
        return MultiPut.of(XmlBody.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), DATA);
    }

    private static MultiPut.Change only(String content) throws DavException {
        return read(CalendarServerNames.ME_NAMESPACE, "<M:resource>" + content + "</M:resource>")
                .resources()
                .get(0);
    }

    @Test
    void anObjectStandsInAPropOrWithoutOne() throws Exception {
        Optional<Octets> object = Optional.of(Octets.utf8("A:1\r\nB:2\r\n"));

        assertThat(only("<D:set><D:prop><U:data><![CDATA[A:1\nB:2\n]]>\n</U:data></D:prop></D:set>")
                        .data())
                .isEqualTo(object);
        assertThat(only("<D:set><U:data>A:1&#13;\nB:2</U:data></D:set>").data()).isEqualTo(object);
        assertThat(only("<M:set><U:data>A:1\nB:2</U:data></M:set>").data()).isEqualTo(object);
        assertThat(only("<D:set><D:prop><D:data>A</D:data></D:prop></D:set>").data())
                .isEmpty();
    }

    @Test
    void anUpdateSaysWhatItIsOfAndUnderWhichCondition() throws Exception {
        MultiPut.Change change =
                only("<D:href> /a.ics </D:href><M:if-match><D:getetag>\"t\"</D:getetag></M:if-match><M:delete/>");

        assertThat(change)
                .isEqualTo(new MultiPut.Change(
                        Optional.of("/a.ics"), Optional.of("t"), true, Optional.empty(), MediaType.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me.com/_namespace/", "http://calendarserver.org/ns/"})
    void itsElementsAreTakenInEitherNamespace(String namespace) throws Exception {
        assertThat(read(namespace, "<M:resource><M:delete/></M:resource><M:resource/><M:other/>")
                        .resources())
                .hasSize(2)
                .first()
                .matches(MultiPut.Change::deleted);
    }

    @Test
    void anotherDocumentIsRefused() {
        assertThatExceptionOfType(DavException.class)
                .isThrownBy(() -> read("DAV:", ""))
                .matches(refusal -> refusal.status() == 400);
    }
}
