/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.kalends.storage.api.PropertyName;

/** How property values lie in a store: as the property's element, with all the namespace declarations it needs. */
public final class StoredXml {
    /** An element as we store it that has text alone and no attribute: it needs no reader. */
    private static final Pattern PLAIN_TEXT = Pattern.compile("<[^<> ]++(?: xmlns=\"[^\"]*+\")?>([^<]*+)</[^<>]++>");

    private StoredXml() {}

    /** The key under which a property is stored. */
    public static PropertyName key(QName name) {
        return new PropertyName(name.getNamespaceURI(), name.getLocalPart());
    }

    /** The element as it is stored. */
    public static String of(XmlElement element) {
        XmlOctets octets = new XmlOctets();
        append(element, "", octets);
        return octets.toString();
    }

    /** An element with nothing but text, as it is stored. */
    public static String of(QName name, String text) {
        return of(new XmlElement(name, Map.of(), List.of(new XmlElement.Text(text))));
    }

    /** A stored element as a tree. */
    public static XmlElement parse(String stored) {
        return XmlReader.trusted(stored);
    }

    /** Writes a stored element with the prefixes of the document it comes into. */
    public static void write(QName name, String stored, XmlOut out) {
        out.open(name);
        writeContent(stored, out);
        out.close();
    }

    /** Writes attributes and content of a stored element into the one begun last. */
    public static void writeContent(String stored, XmlOut out) {
        Matcher plain = PLAIN_TEXT.matcher(stored);
        if (plain.matches()) {
            out.escaped(plain.group(1));
            return;
        }
        XmlElement element = parse(stored);
        out.attributes(element).content(element);
    }

    private static void append(XmlElement element, String inherited, XmlOctets octets) {
        String namespace = element.name().getNamespaceURI();
        boolean reserved = namespace.equals(XMLConstants.XML_NS_URI);
        String name = (reserved ? XMLConstants.XML_NS_PREFIX + ':' : "")
                + element.name().getLocalPart();
        octets.markup('<').markup(name);
        if (!reserved && !namespace.equals(inherited)) {
            attribute("xmlns", namespace, octets);
        }
        int declared = 0;
        for (Map.Entry<QName, String> attribute : element.attributes().entrySet()) {
            declared = appendAttribute(attribute.getKey(), attribute.getValue(), declared, octets);
        }
        if (element.content().isEmpty()) {
            octets.markup("/>");
            return;
        }
        octets.markup('>');
        for (XmlElement.Content part : element.content()) {
            if (part instanceof XmlElement.Child child) {
                append(child.element(), reserved ? inherited : namespace, octets);
            } else if (part instanceof XmlElement.Text run) {
                octets.text(run.text(), false);
            }
        }
        octets.markup("</").markup(name).markup('>');
    }

    private static int appendAttribute(QName name, String value, int declared, XmlOctets octets) {
        String namespace = name.getNamespaceURI();
        if (namespace.isEmpty()) {
            attribute(name.getLocalPart(), value, octets);
            return declared;
        }
        if (namespace.equals(XMLConstants.XML_NS_URI)) {
            attribute("xml:" + name.getLocalPart(), value, octets);
            return declared;
        }
        attribute("xmlns:a" + declared, namespace, octets);
        attribute("a" + declared + ':' + name.getLocalPart(), value, octets);
        return declared + 1;
    }

    private static void attribute(String name, String value, XmlOctets octets) {
        octets.markup(' ').markup(name).markup("=\"").text(value, true).markup('"');
    }
}
