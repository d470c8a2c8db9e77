/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kalends.storage.api.PropertyName;

/**
 * A property of a collection that is also a file in its directory, which has its text: as vdirsyncer has it.
 *
 * @param file name of the file
 * @param property the property
 * @param form what the text must be; of what is longer the first group is the text
 */
record Label(String file, PropertyName property, Pattern form) {
    /** All there are. */
    static final List<Label> ALL = List.of(
            new Label(
                    "displayname", new PropertyName("DAV:", "displayname"), Pattern.compile("([^\\p{Cntrl}]{1,1000})")),
            new Label(
                    "color",
                    new PropertyName("http://apple.com/ns/ical/", "calendar-color"),
                    Pattern.compile("(#[0-9A-Fa-f]{6})(?:[0-9A-Fa-f]{2})?")));

    private static final XMLInputFactory PARSER = parser();

    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What is in the file when these are the properties; nothing when there is no such property, or it is no plain text. */
    Optional<String> text(Map<PropertyName, String> properties) {
        return Optional.ofNullable(properties.get(property))
                .flatMap(Label::inside)
                .flatMap(this::fitting);
    }

    /** A text in the form that the file has. */
    Optional<String> fitting(String text) {
        return Optional.of(form.matcher(text.strip()))
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    /** The property with this text, as a client sets it. */
    String element(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<%1$s xmlns=\"%2$s\">%3$s</%1$s>".formatted(property.name(), property.namespace(), escaped);
    }

    private static Optional<String> inside(String element) {
        try {
            XMLStreamReader reader = PARSER.createXMLStreamReader(new StringReader(element));
            reader.nextTag();
            return Optional.of(reader.getElementText());
        } catch (XMLStreamException e) {
            // Whatever clients keep there, it is no text
            return Optional.empty();
        }
    }
}
