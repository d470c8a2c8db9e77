/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.kalends.itests.client.Answer;
import org.kalends.itests.client.Client;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Bulk requests and what comes back. */
final class Bulk {
    private Bulk() {}

    private static String multiput(String resources) {
        return "<M:multiput xmlns:M='http://me.com/_namespace/' xmlns:D='DAV:'"
                + " xmlns:C='urn:ietf:params:xml:ns:caldav' xmlns:CR='urn:ietf:params:xml:ns:carddav'>" + resources
                + "</M:multiput>";
    }

    static Answer crud(Client client, String path, String headers, String resources) {
        return client.send("POST " + path + " HTTP/1.1\nContent-Type: text/xml; charset=utf-8" + headers + "\n\n"
                + multiput(resources));
    }

    /** The state of a collection. */
    static String ctag(Client client, String path) {
        return client.send(
                        "PROPFIND " + path + " HTTP/1.1\nDepth: 0\n\n"
                                + "<propfind xmlns='DAV:'><prop><getctag xmlns='http://calendarserver.org/ns/'/></prop></propfind>")
                .multiStatus()
                .at(path)
                .text("getctag");
    }

    static String set(String event) {
        return "<D:set><D:prop><C:calendar-data><![CDATA[" + event + "]]></C:calendar-data></D:prop></D:set>";
    }

    static String resource(String content) {
        return "<M:resource>" + content + "</M:resource>";
    }

    static String named(String href, String content) {
        return resource("<D:href>" + href + "</D:href>" + content);
    }

    static List<String> texts(Answer answer, String namespace, String name) {
        NodeList found = answer.xml().getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getTextContent())
                .toList();
    }

    static List<String> hrefs(Answer answer) {
        return texts(answer, "DAV:", "href");
    }

    static List<String> statuses(Answer answer) {
        return texts(answer, "DAV:", "status").stream()
                .map(line -> line.split(" ")[1])
                .toList();
    }
}
