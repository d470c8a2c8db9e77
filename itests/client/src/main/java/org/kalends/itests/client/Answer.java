/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.client;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
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
public record Answer(int status, List<String> headers, String body) {
    /**
     * Takes the octets apart that came until the connection ended.
     *
     * @throws EOFException when the connection ended before there was a head
     * @throws AssertionError when it ended inside the body, which no server may do to whom it has begun to answer
     */
    static Answer parse(byte[] octets) throws EOFException {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new EOFException("The connection ended before there was an answer");
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        List<String> headers = lines.subList(1, lines.size());
        String raw = text.substring(end + 4);
        boolean chunked = headers.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        byte[] body = (chunked ? unchunked(raw) : raw).getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
        answer.expectWhole(body.length);
        return answer;
    }

    private static String unchunked(String raw) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = raw.indexOf("\r\n", at);
            if (lineEnd < 0) {
                throw new AssertionError("The answer broke off");
            }
            int size = Integer.parseInt(raw.substring(at, lineEnd).strip(), 16);
            if (size == 0) {
                return whole.toString();
            }
            at = lineEnd + 2 + size + 2;
            if (at > raw.length()) {
                throw new AssertionError("The answer broke off inside a chunk");
            }
            whole.append(raw, lineEnd + 2, lineEnd + 2 + size);
        }
    }

    /** The length is also told of a body that is not sent, as to HEAD. */
    private void expectWhole(int length) {
        int told = header("Content-Length").map(Integer::valueOf).orElse(length);
        if (length > 0 && length < told) {
            throw new AssertionError("The answer broke off after " + length + " of " + told + " octets");
        }
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** The body as XML. */
    public Document xml() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("Not XML: " + body, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The multistatus in the body. */
    public MultiStatus multiStatus() {
        if (status != 207) {
            throw new AssertionError("Not a multistatus but " + status + ": " + body);
        }
        return MultiStatus.of(xml());
    }

    /** The local names of the preconditions in the {@code DAV:error} of the body. */
    public List<String> preconditions() {
        List<String> names = new ArrayList<>();
        for (var child = xml().getDocumentElement().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!"urn:kalends:dav".equals(child.getNamespaceURI())) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }
}
