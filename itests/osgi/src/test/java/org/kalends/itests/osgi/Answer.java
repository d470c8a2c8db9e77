/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the server answered. */
record Answer(int status, HttpHeaders headers, String body) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The multistatus in the body. */
    MultiStatus multiStatus() {
        if (status != 207) {
            throw new AssertionError("Not a multistatus but " + status + ": " + body);
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new MultiStatus(factory.newDocumentBuilder().parse(new InputSource(new StringReader(body))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("Not XML: " + body, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
