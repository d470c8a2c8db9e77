/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A {@code DAV:multistatus}. */
record MultiStatus(Document document) {
    private static final String DAV = "DAV:";

    /** The addresses of its responses. */
    List<String> hrefs() {
        return elements(new QName(DAV, "href"))
                .filter(href -> href.getParentNode().getLocalName().equals("response"))
                .map(Element::getTextContent)
                .toList();
    }

    /** Whether the property is there at all. */
    boolean names(QName property) {
        return elements(property).findAny().isPresent();
    }

    /** The status of the first property of this name. */
    int status(QName property) {
        Element propstat = (Element) first(property).getParentNode().getParentNode();
        String status = propstat.getElementsByTagNameNS(DAV, "status").item(0).getTextContent();
        return Integer.parseInt(status.split(" ")[1]);
    }

    /** The text in the first property of this name. */
    String text(QName property) {
        return first(property).getTextContent();
    }

    /** The text in the first {@code DAV:} property of this name. */
    String text(String property) {
        return text(new QName(DAV, property));
    }

    private Element first(QName name) {
        return elements(name)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not in " + document.getDocumentElement().getTextContent()));
    }

    private Stream<Element> elements(QName name) {
        NodeList found = document.getElementsByTagNameNS(name.getNamespaceURI(), name.getLocalPart());
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
