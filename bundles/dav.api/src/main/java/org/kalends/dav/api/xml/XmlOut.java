/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.kalends.storage.api.Octets;

/**
 * Writes one piece of XML into memory, with the usual prefixes for the usual namespaces. A piece can be cut back to an
 * earlier mark, which is how a property that fails while it is written leaves no trace in the answer.
 */
public final class XmlOut {
    private static final Map<String, String> USUAL_PREFIXES = Map.of(
            "DAV:", "D",
            "urn:ietf:params:xml:ns:caldav", "C",
            "urn:ietf:params:xml:ns:carddav", "CR",
            "http://calendarserver.org/ns/", "CS",
            "http://apple.com/ns/ical/", "A");

    private final XmlOctets octets = new XmlOctets();
    private final Map<QName, Name> names = new HashMap<>();
    private final Deque<Name> open = new ArrayDeque<>();
    private boolean tagOpen;

    /** The declarations that make the usual prefixes known; they belong on the outermost element. */
    private static final String DECLARATIONS = declarations();

    private static String declarations() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(USUAL_PREFIXES).forEach((namespace, prefix) -> all.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(namespace)
                .append('"'));
        return all.toString();
    }

    /** Begins a document: the XML declaration and its outermost element with the declarations of the usual prefixes. */
    public XmlOut document(QName root) {
        octets.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        open(root);
        octets.markup(DECLARATIONS);
        return this;
    }

    /** Begins an element. */
    public XmlOut open(QName name) {
        endTag();
        Name written = names.computeIfAbsent(name, Name::of);
        octets.markup(written.start());
        if (!written.prefixed() && !written.namespace().equals(defaultNamespace())) {
            attribute("xmlns", written.namespace());
        }
        open.push(written);
        tagOpen = true;
        return this;
    }

    /** Adds an attribute without namespace to the element just begun. */
    public XmlOut attribute(String name, String value) {
        octets.markup(' ').markup(name).markup("=\"").text(value, true).markup('"');
        return this;
    }

    /** Ends the innermost element. */
    public XmlOut close() {
        Name name = open.pop();
        if (tagOpen) {
            octets.markup('/').markup('>');
            tagOpen = false;
        } else {
            octets.markup(name.end());
        }
        return this;
    }

    /** An element without content. */
    public XmlOut empty(QName name) {
        return open(name).close();
    }

    /** An element with text. */
    public XmlOut element(QName name, String content) {
        return open(name).text(content).close();
    }

    /** Text; characters that XML 1.0 cannot hold are left out. */
    public XmlOut text(String content) {
        endTag();
        octets.text(content, false);
        return this;
    }

    /** Text that is in UTF-8 already, of which no other text is made; malformed sequences are replaced. */
    public XmlOut text(Octets utf8) {
        endTag();
        try {
            utf8.writeTo(new OutputStream() {
                @Override
                public void write(int octet) {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] run, int from, int count) {
                    octets.text(run, from, from + count);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written to but memory", e);
        }
        return this;
    }

    /** An element as it was read, with the prefixes of this document. */
    public XmlOut element(XmlElement element) {
        open(element.name());
        attributes(element);
        content(element);
        return close();
    }

    /** The attributes of an element, added to the one just begun. */
    XmlOut attributes(XmlElement element) {
        int declared = 0;
        for (Map.Entry<QName, String> attribute : element.attributes().entrySet()) {
            String namespace = attribute.getKey().getNamespaceURI();
            String local = attribute.getKey().getLocalPart();
            if (namespace.isEmpty()) {
                attribute(local, attribute.getValue());
            } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
                attribute("xml:" + local, attribute.getValue());
            } else {
                String prefix = "a" + declared++;
                attribute("xmlns:" + prefix, namespace);
                attribute(prefix + ':' + local, attribute.getValue());
            }
        }
        return this;
    }

    /** What stands in an element, added to what stands in the one begun last. */
    XmlOut content(XmlElement element) {
        for (XmlElement.Content part : element.content()) {
            if (part instanceof XmlElement.Text run) {
                text(run.text());
            } else if (part instanceof XmlElement.Child child) {
                element(child.element());
            }
        }
        return this;
    }

    /** Text that is escaped already. */
    XmlOut escaped(String run) {
        endTag();
        octets.markup(run);
        return this;
    }

    private void endTag() {
        if (tagOpen) {
            octets.markup('>');
            tagOpen = false;
        }
    }

    /** The namespace of names without prefix at this place: elements with a prefix leave it as it is. */
    private String defaultNamespace() {
        for (Name outer : open) {
            if (!outer.prefixed()) {
                return outer.namespace();
            }
        }
        return "";
    }

    /** A point to which {@link #cutBack} can return. No element begun before it may be ended in between. */
    public Mark mark() {
        endTag();
        return new Mark(octets.length(), open.size());
    }

    /** Forgets all that was written since the mark. */
    public void cutBack(Mark mark) {
        octets.cutBack(mark.length);
        while (open.size() > mark.depth) {
            open.pop();
        }
        tagOpen = false;
    }

    /** Number of octets written, in UTF-8. */
    public int length() {
        return octets.length();
    }

    /** Hands over what was written so far, as a text, and begins anew; elements that are open stay open. */
    public String take() {
        endTag();
        String taken = octets.toString();
        octets.cutBack(0);
        return taken;
    }

    /** Writes what was written so far, in UTF-8, and begins anew; elements that are open stay open. */
    public void writeTo(OutputStream out) throws IOException {
        endTag();
        octets.writeTo(out);
    }

    /**
     * A name as it is written: the same few come again with each resource of an answer.
     *
     * @param start of the tag that begins an element of this name
     * @param end the tag that ends it
     * @param prefixed whether it has a prefix
     */
    private record Name(String namespace, byte[] start, byte[] end, boolean prefixed) {
        static Name of(QName name) {
            String prefix = prefix(name.getNamespaceURI());
            boolean prefixed = !prefix.isEmpty();
            String text = prefixed ? prefix + ':' + name.getLocalPart() : name.getLocalPart();
            return new Name(name.getNamespaceURI(), utf8('<' + text), utf8("</" + text + '>'), prefixed);
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** Empty when it has none. The prefix {@code xml} is the only one that its namespace may have. */
        private static String prefix(String namespace) {
            String usual = USUAL_PREFIXES.getOrDefault(namespace, "");
            return usual.isEmpty() && namespace.equals(XMLConstants.XML_NS_URI) ? XMLConstants.XML_NS_PREFIX : usual;
        }
    }

    /** A place in what was written. */
    public static final class Mark {
        private final int length;
        private final int depth;

        private Mark(int length, int depth) {
            this.length = length;
            this.depth = depth;
        }
    }
}
