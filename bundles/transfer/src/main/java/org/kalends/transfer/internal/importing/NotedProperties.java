/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.PropertyName;
import org.kalends.transfer.internal.layout.CollectionNote;
import org.kalends.transfer.internal.layout.Notes;
import org.kalends.transfer.internal.layout.WellKnownNames;

/** The properties of a collection by its description, where what was set whole has precedence over what is easy to write. */
final class NotedProperties {
    private NotedProperties() {}

    static Map<PropertyName, String> of(CollectionNote note) throws IOException {
        Map<PropertyName, String> properties = new HashMap<>();
        put(DavNames.DISPLAYNAME, note.displayName(), properties);
        put(WellKnownNames.COLOR, note.color(), properties);
        put(WellKnownNames.ORDER, note.order(), properties);
        QName description = note.type().equals("addressbook")
                ? WellKnownNames.ADDRESSBOOK_DESCRIPTION
                : WellKnownNames.CALENDAR_DESCRIPTION;
        put(description, note.description(), properties);
        if (note.components() != null) {
            properties.put(StoredXml.key(WellKnownNames.COMPONENTS), components(note.components()));
        }
        properties.putAll(Notes.properties(note.properties()));
        return properties;
    }

    private static void put(QName name, String text, Map<PropertyName, String> properties) {
        if (text != null) {
            properties.put(StoredXml.key(name), StoredXml.of(name, text));
        }
    }

    private static String components(List<String> names) {
        List<XmlElement.Content> components = names.stream()
                .<XmlElement.Content>map(name -> new XmlElement.Child(
                        new XmlElement(WellKnownNames.COMPONENT, Map.of(new QName("name"), name), List.of())))
                .toList();
        return StoredXml.of(new XmlElement(WellKnownNames.COMPONENTS, Map.of(), components));
    }
}
