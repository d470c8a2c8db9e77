/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The encodings in which documents are taken: UTF-8 and UTF-16, which RFC 4918 section 20.6 has every server understand, and
 * those that differ from ASCII in nothing that markup is made of.
 */
final class XmlEncoding {
    private static final Set<String> TAKEN = Set.of("utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252");
    private static final int MARK_OCTETS = 2;

    private XmlEncoding() {}

    /** The document, in UTF-8 and with nothing said of its encoding where it is UTF-16. */
    static InputStream asUtf8(InputStream document) throws XmlException {
        try {
            BufferedInputStream whole = new BufferedInputStream(document);
            whole.mark(MARK_OCTETS);
            byte[] start = whole.readNBytes(MARK_OCTETS);
            whole.reset();
            Optional<Charset> wide = wide(start);
            if (wide.isEmpty()) {
                return whole;
            }
            String text = new String(whole.readAllBytes(), wide.get());
            return new ByteArrayInputStream(withoutDeclaration(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw XmlException.unreadable("The request body cannot be read.");
        }
    }

    private static Optional<Charset> wide(byte[] start) {
        if (start.length < MARK_OCTETS) {
            return Optional.empty();
        }
        int first = start[0] & 0xff;
        int second = start[1] & 0xff;
        if (first == 0xfe && second == 0xff || first == 0xff && second == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (first == 0 && second == '<') {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == '<' && second == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** The declaration names the encoding that the document no longer has; its version stays. */
    private static String withoutDeclaration(String text) {
        int end = text.indexOf("?>");
        if (!text.startsWith("<?xml") || end < 0) {
            return text;
        }
        String version = text.substring(0, end).contains("1.1") ? "1.1" : "1.0";
        return "<?xml version='" + version + "'?>" + text.substring(end + 2);
    }

    /**
     * Looks at what the document says of its encoding.
     *
     * @throws XmlException when it is not taken
     */
    static void check(XMLStreamReader reader) throws XmlException {
        for (String name : new String[] {reader.getEncoding(), reader.getCharacterEncodingScheme()}) {
            if (name != null && !TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
                throw XmlException.unreadable("The request body must be in UTF-8 or UTF-16.");
            }
        }
    }
}
