/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.XmlElement;

/**
 * One instruction of a {@code propertyupdate} (RFC 4918 section 14.19).
 *
 * @param element the property's element, with the language that holds for it
 * @param removal whether the property is to be removed
 */
public record PropertyUpdate(XmlElement element, boolean removal) {
    private static final QName LANGUAGE = new QName(XMLConstants.XML_NS_URI, "lang");

    /** The instructions in document order, as they have to be carried out. */
    public static List<PropertyUpdate> in(XmlElement update) {
        List<PropertyUpdate> updates = new ArrayList<>();
        for (XmlElement instruction : update.children().toList()) {
            boolean removal = instruction.name().equals(DavNames.REMOVE);
            if (removal || instruction.name().equals(DavNames.SET)) {
                XmlElement inherited = withLanguage(instruction, language(update));
                properties(inherited).forEach(element -> updates.add(new PropertyUpdate(element, removal)));
            }
        }
        return updates;
    }

    /** The properties inside {@code set} or {@code remove}, each with the language that holds for it. */
    public static List<XmlElement> properties(XmlElement instruction) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement prop : instruction.children(DavNames.PROP).toList()) {
            Optional<String> language = language(prop).or(() -> language(instruction));
            prop.children().forEach(element -> found.add(withLanguage(element, language)));
        }
        return found;
    }

    private static Optional<String> language(XmlElement element) {
        return Optional.ofNullable(element.attributes().get(LANGUAGE));
    }

    private static XmlElement withLanguage(XmlElement element, Optional<String> language) {
        if (language.isEmpty() || element.attributes().containsKey(LANGUAGE)) {
            return element;
        }
        Map<QName, String> attributes = new HashMap<>(element.attributes());
        attributes.put(LANGUAGE, language.get());
        return new XmlElement(element.name(), attributes, element.content());
    }
}
