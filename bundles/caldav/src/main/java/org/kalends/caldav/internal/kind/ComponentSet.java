/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.StoredCollection;

/**
 * Which types of components a calendar takes (RFC 4791 section 5.2.3).
 *
 * @param names names of types, upper case
 */
public record ComponentSet(List<String> names) {
    /** What a calendar takes about which nothing was said. */
    public static final ComponentSet ALL = new ComponentSet(List.of("VEVENT", "VTODO", "VJOURNAL"));

    private static final Set<String> STORABLE = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

    public ComponentSet {
        names = List.copyOf(names);
    }

    /** The types a calendar takes. */
    public static ComponentSet of(StoredCollection calendar) {
        return Optional.ofNullable(
                        calendar.properties().get(StoredXml.key(CalDavNames.SUPPORTED_CALENDAR_COMPONENT_SET)))
                .map(stored -> in(StoredXml.parse(stored)))
                .orElse(ALL);
    }

    /** The types an element names by {@code C:comp}. */
    public static ComponentSet in(XmlElement element) {
        return new ComponentSet(element.children(CalDavNames.COMP)
                .flatMap(comp -> comp.attribute("name").stream())
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    /** Whether a type is among them. */
    public boolean contains(String name) {
        return names.contains(name);
    }

    /** Those that are stored at all. */
    public ComponentSet storable() {
        return new ComponentSet(names.stream().filter(STORABLE::contains).toList());
    }

    /** An element that holds a {@code C:comp} for each. */
    public XmlElement element(QName name) {
        List<XmlElement.Content> comps = names.stream()
                .map(type -> new XmlElement(CalDavNames.COMP, Map.of(new QName("name"), type), List.of()))
                .<XmlElement.Content>map(XmlElement.Child::new)
                .toList();
        return new XmlElement(name, Map.of(), comps);
    }

    /** Writes a {@code C:comp} for each. */
    public void write(XmlOut out) {
        for (String name : names) {
            out.open(CalDavNames.COMP).attribute("name", name).close();
        }
    }
}
