/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

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

    private final StringBuilder text = new StringBuilder(512);
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
        text.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        open(root);
        text.append(DECLARATIONS);
        return this;
    }

    /** Begins an element. */
    public XmlOut open(QName name) {
        endTag();
        Name written = names.computeIfAbsent(name, Name::of);
        text.append('<').append(written.text());
        if (!written.prefixed() && !written.namespace().equals(defaultNamespace())) {
            attribute("xmlns", written.namespace());
        }
        open.push(written);
        tagOpen = true;
        return this;
    }

    /** Adds an attribute without namespace to the element just begun. */
    public XmlOut attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
        return this;
    }

    /** Ends the innermost element. */
    public XmlOut close() {
        Name name = open.pop();
        if (tagOpen) {
            text.append("/>");
            tagOpen = false;
        } else {
            text.append("</").append(name.text()).append('>');
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
        escape(content, false);
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
        text.append(run);
        return this;
    }

    private void endTag() {
        if (tagOpen) {
            text.append('>');
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

    private void escape(String content, boolean inAttribute) {
        escape(content, inAttribute, text);
    }

    static void escape(String content, boolean inAttribute, StringBuilder text) {
        int plain = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (!isPlain(c)) {
                text.append(content, plain, i);
                plain = i + 1;
                escape(content, i, inAttribute, text);
            }
        }
        text.append(content, plain, content.length());
    }

    /** Whether it stands for itself everywhere, as nearly all do: these are copied in runs. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE && c != '&' && c != '<' && c != '>' && c != '"';
    }

    private static void escape(String content, int index, boolean inAttribute, StringBuilder text) {
        char c = content.charAt(index);
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '\r' -> text.append("&#13;");
            case '"' -> text.append(inAttribute ? "&quot;" : "\"");
            case '\n' -> text.append(inAttribute ? "&#10;" : "\n");
            case '\t' -> text.append(inAttribute ? "&#9;" : "\t");
            default -> appendIfXml(content, index, c, text);
        }
    }

    private static void appendIfXml(String content, int index, char c, StringBuilder text) {
        boolean highPaired = Character.isHighSurrogate(c)
                && index + 1 < content.length()
                && Character.isLowSurrogate(content.charAt(index + 1));
        boolean lowPaired =
                Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(content.charAt(index - 1));
        if (Character.isSurrogate(c) ? highPaired || lowPaired : c >= 0x20 && c != '\ufffe' && c != '\uffff') {
            text.append(c);
        }
    }

    /** A point to which {@link #cutBack} can return. No element begun before it may be ended in between. */
    public Mark mark() {
        endTag();
        return new Mark(text.length(), open.size());
    }

    /** Forgets all that was written since the mark. */
    public void cutBack(Mark mark) {
        text.setLength(mark.length);
        while (open.size() > mark.depth) {
            open.pop();
        }
        tagOpen = false;
    }

    /** Number of characters written. */
    public int length() {
        return text.length();
    }

    /** Hands over what was written so far and begins anew; elements that are open stay open. */
    public String take() {
        endTag();
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    /**
     * A name as it is written: the same few come again with each resource of an answer.
     *
     * @param text with the prefix, if it has one
     */
    private record Name(String namespace, String text, boolean prefixed) {
        static Name of(QName name) {
            String prefix = prefix(name.getNamespaceURI());
            boolean prefixed = !prefix.isEmpty();
            String text = prefixed ? prefix + ':' + name.getLocalPart() : name.getLocalPart();
            return new Name(name.getNamespaceURI(), text, prefixed);
        }

        /** Empty when it has none. The prefix {@code xml} is the only one that its namespace may have. */
        private static String prefix(String namespace) {
            String usual = USUAL_PREFIXES.getOrDefault(namespace, "");
            return usual.isEmpty() && namespace.equals(XMLConstants.XML_NS_URI) ? XMLConstants.XML_NS_PREFIX : usual;
        }
    }

    /** A place in the text. */
    public static final class Mark {
        private final int length;
        private final int depth;

        private Mark(int length, int depth) {
            this.length = length;
            this.depth = depth;
        }
    }
}
