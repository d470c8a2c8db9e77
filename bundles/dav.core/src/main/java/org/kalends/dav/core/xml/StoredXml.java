/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.xml;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.storage.api.PropertyName;

/** How property values lie in a store: as the property's element, with all the namespace declarations it needs. */
public final class StoredXml {
    private StoredXml() {}

    /** The key under which a property is stored. */
    public static PropertyName key(QName name) {
        return new PropertyName(name.getNamespaceURI(), name.getLocalPart());
    }

    /** The element as it is stored. */
    public static String of(XmlElement element) {
        StringBuilder text = new StringBuilder();
        append(element, "", text);
        return text.toString();
    }

    /** An element with nothing but text, as it is stored. */
    public static String of(QName name, String text) {
        return of(new XmlElement(name, Map.of(), List.of(new XmlElement.Text(text))));
    }

    /** A stored element as a tree. */
    public static XmlElement parse(String stored) {
        return XmlReader.trusted(stored);
    }

    /** Writes attributes and content of a stored element into the one begun last. */
    public static void writeContent(String stored, XmlOut out) {
        XmlElement element = parse(stored);
        element.attributes().forEach((name, value) -> {
            if (name.getNamespaceURI().isEmpty()) {
                out.attribute(name.getLocalPart(), value);
            } else if (name.getNamespaceURI().equals(XmlReader.XML_NAMESPACE)) {
                out.attribute("xml:" + name.getLocalPart(), value);
            }
        });
        for (XmlElement.Content part : element.content()) {
            if (part instanceof XmlElement.Text run) {
                out.text(run.text());
            } else if (part instanceof XmlElement.Child child) {
                out.raw(of(child.element()));
            }
        }
    }

    private static void append(XmlElement element, String inherited, StringBuilder text) {
        String namespace = element.name().getNamespaceURI();
        text.append('<').append(element.name().getLocalPart());
        if (!namespace.equals(inherited)) {
            attribute("xmlns", namespace, text);
        }
        int declared = 0;
        for (Map.Entry<QName, String> attribute : element.attributes().entrySet()) {
            declared = appendAttribute(attribute.getKey(), attribute.getValue(), declared, text);
        }
        if (element.content().isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>');
        for (XmlElement.Content part : element.content()) {
            if (part instanceof XmlElement.Child child) {
                append(child.element(), namespace, text);
            } else if (part instanceof XmlElement.Text run) {
                XmlOut.escape(run.text(), false, text);
            }
        }
        text.append("</").append(element.name().getLocalPart()).append('>');
    }

    private static int appendAttribute(QName name, String value, int declared, StringBuilder text) {
        String namespace = name.getNamespaceURI();
        if (namespace.isEmpty()) {
            attribute(name.getLocalPart(), value, text);
            return declared;
        }
        if (namespace.equals(XmlReader.XML_NAMESPACE)) {
            attribute("xml:" + name.getLocalPart(), value, text);
            return declared;
        }
        attribute("xmlns:a" + declared, namespace, text);
        attribute("a" + declared + ':' + name.getLocalPart(), value, text);
        return declared + 1;
    }

    private static void attribute(String name, String value, StringBuilder text) {
        text.append(' ').append(name).append("=\"");
        XmlOut.escape(value, true, text);
        text.append('"');
    }
}
