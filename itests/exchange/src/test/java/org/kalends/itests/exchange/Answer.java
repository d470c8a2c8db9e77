/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * What a server answered.
 *
 * @param status the status code
 * @param headers the header lines
 * @param body the body, undone of its transfer coding
 */
record Answer(int status, List<String> headers, String body) {
    static Answer parse(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        List<String> headers = lines.subList(1, lines.size());
        String raw = text.substring(end + 4);
        boolean chunked = headers.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        byte[] body = (chunked ? unchunked(raw) : raw).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String unchunked(String raw) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = raw.indexOf("\r\n", at);
            if (lineEnd < 0) {
                throw new IllegalStateException("The answer broke off");
            }
            int size = Integer.parseInt(raw.substring(at, lineEnd).strip(), 16);
            if (size == 0) {
                return whole.toString();
            }
            whole.append(raw, lineEnd + 2, lineEnd + 2 + size);
            at = lineEnd + 2 + size + 2;
        }
    }

    /** The value of a header. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** The body as XML. */
    Document xml() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Not XML: " + body, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The multistatus in the body. */
    MultiStatus multiStatus() {
        if (status != 207) {
            throw new IllegalStateException("Not a multistatus but " + status + ": " + body);
        }
        return MultiStatus.of(xml());
    }

    /** The local names of the preconditions in the {@code DAV:error} of the body. */
    List<String> preconditions() {
        List<String> names = new ArrayList<>();
        for (var child = xml().getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!"urn:kalends:dav".equals(child.getNamespaceURI())) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }
}
