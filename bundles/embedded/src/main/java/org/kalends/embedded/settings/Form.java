/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The form that administrators see of a configuration (OSGi Compendium 105): what it says of types, bounds and options is said
 * nowhere else. The build makes it of the annotations of a settings type.
 */
final class Form {
    private static final String FOLDER = "OSGI-INF/metatype/";

    private final Map<String, Attribute> attributes = new HashMap<>();

    private Form() {}

    /**
     * The form of this id.
     *
     * @param loader of the bundle that has it
     */
    static Form of(ClassLoader loader, String id) {
        String name = FOLDER + id + ".xml";
        try (InputStream content = loader.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("The bundle has no " + name);
            }
            return read(content);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("The bundle's " + name + " cannot be read", e);
        }
    }

    private static Form read(InputStream content) throws XMLStreamException {
        Form form = new Form();
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("AD")) {
                Attribute attribute = attribute(reader);
                form.attributes.put(attribute.id(), attribute);
            }
        }
        return form;
    }

    private static Attribute attribute(XMLStreamReader reader) throws XMLStreamException {
        return new Attribute(
                reader.getAttributeValue(null, "id"),
                reader.getAttributeValue(null, "type"),
                reader.getAttributeValue(null, "cardinality") != null,
                bound(reader, "min"),
                bound(reader, "max"),
                options(reader));
    }

    private static Optional<Long> bound(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).map(Long::valueOf);
    }

    private static List<String> options(XMLStreamReader reader) throws XMLStreamException {
        List<String> options = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT
                || !reader.getLocalName().equals("AD")) {
            if (reader.isStartElement() && reader.getLocalName().equals("Option")) {
                options.add(reader.getAttributeValue(null, "value"));
            }
        }
        return List.copyOf(options);
    }

    /** What it says of one value. */
    Attribute attribute(String id) {
        return Optional.ofNullable(attributes.get(id))
                .orElseThrow(() -> new IllegalStateException("The form has no " + id));
    }
}
