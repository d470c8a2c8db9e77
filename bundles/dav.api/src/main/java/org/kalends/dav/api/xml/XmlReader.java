/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.xml;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads request bodies. DTDs and entities are refused, depth is bounded; the size is bounded by whoever opens the body. */
public final class XmlReader {
    /**
     * How many elements a document may have.
     *
     * @since 1.1
     */
    public static final int MOST_ELEMENTS = 250_000;

    private static final int MAX_DEPTH = 64;
    private static final int MOST_DECLARATIONS_IN_FORCE = 200;
    private static final String MOST_ATTRIBUTES = "100";
    private static final String ATTRIBUTE_LIMIT = "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int elements;
    private int declarations;

    private XmlReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(ATTRIBUTE_LIMIT, MOST_ATTRIBUTES);
        return factory;
    }

    /**
     * Reads a document.
     *
     * @param body its octets, encoded as XML says
     * @return the root element
     * @throws XmlException when it is not well-formed XML 1.0, too deep or too much for any purpose, or has a document type
     */
    public static XmlElement read(InputStream body) throws XmlException {
        TagBounds bounded = new TagBounds(XmlEncoding.asUtf8(body));
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(bounded);
            XmlEncoding.check(reader);
            return new XmlReader(reader).document();
        } catch (XMLStreamException e) {
            if (bounded.exceeded()) {
                throw tooMany("namespaces");
            }
            throw XmlException.unreadable("The request body is not well-formed XML: " + where(e) + ".");
        } catch (IllegalArgumentException e) {
            throw XmlException.unreadable("The request body is not well-formed XML.");
        }
    }

    private static String where(XMLStreamException e) {
        return e.getLocation() == null
                ? "it ends too early"
                : "line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
    }

    /** Reads what we wrote ourselves. */
    static XmlElement trusted(String text) {
        try {
            return new XmlReader(FACTORY.createXMLStreamReader(new StringReader(text))).document();
        } catch (XMLStreamException | XmlException e) {
            throw new IllegalStateException("A stored property is not well-formed", e);
        }
    }

    private static XmlException tooMany(String what) {
        return XmlException.unreadable("The request body has too many " + what + ".");
    }

    private XmlElement document() throws XMLStreamException, XmlException {
        if ("1.1".equals(reader.getVersion())) {
            // What it calls a name may be none in an answer, which is XML 1.0
            throw XmlException.unreadable("The request body must be XML 1.0.");
        }
        XmlElement root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw XmlException.documentType("The request body must not have a document type.");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = element(1);
            }
        }
        if (root == null) {
            throw XmlException.unreadable("The request body holds no XML element.");
        }
        return root;
    }

    private XmlElement element(int depth) throws XMLStreamException, XmlException {
        if (depth > MAX_DEPTH) {
            throw XmlException.unreadable("The request body is nested more than " + MAX_DEPTH + " levels deep.");
        }
        if (++elements > MOST_ELEMENTS) {
            throw tooMany("elements");
        }
        int declaredHere = reader.getNamespaceCount();
        declarations += declaredHere;
        if (declarations > MOST_DECLARATIONS_IN_FORCE) {
            throw tooMany("namespaces");
        }
        QName name = reader.getName();
        Map<QName, String> attributes = attributes();
        List<XmlElement.Content> content = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> content.add(new XmlElement.Child(element(depth + 1)));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> content.add(
                        new XmlElement.Text(reader.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw XmlException.documentType(
                        "The request body refers to an entity.");
                default -> {
                    // Comments and processing instructions say nothing to us
                }
            }
        }
        declarations -= declaredHere;
        return new XmlElement(name, attributes, content);
    }

    private Map<QName, String> attributes() {
        Map<QName, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
