/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.caldav.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalends.caldav.internal.protocol.CalDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.icalendar.text.Component;
import org.kalends.icalendar.text.Node;
import org.kalends.icalendar.text.Property;

/**
 * {@code C:comp} (RFC 4791 section 9.6.1): which parts of a component are wanted. An element without content, as the
 * examples of the RFC have it, wants all of them.
 *
 * @param name type of the component, upper case
 * @param properties the wanted properties; empty for all
 * @param components the wanted components inside; empty for all
 */
record CompSelection(String name, Optional<List<PropSelection>> properties, Optional<List<CompSelection>> components) {
    /**
     * Reads a {@code C:comp}.
     *
     * @throws DavException 400 when a name is missing
     */
    static CompSelection parse(XmlElement comp) throws DavException {
        boolean bare = comp.children().findAny().isEmpty();
        Optional<List<PropSelection>> properties = Optional.empty();
        if (!bare && !comp.has(CalDavNames.ALLPROP)) {
            List<PropSelection> wanted = new ArrayList<>();
            for (XmlElement prop : comp.children(CalDavNames.PROP).toList()) {
                boolean withoutValue =
                        prop.attribute("novalue").filter("yes"::equals).isPresent();
                wanted.add(new PropSelection(name(prop), withoutValue));
            }
            properties = Optional.of(wanted);
        }
        Optional<List<CompSelection>> components = Optional.empty();
        if (!bare && !comp.has(CalDavNames.ALLCOMP)) {
            List<CompSelection> wanted = new ArrayList<>();
            for (XmlElement inner : comp.children(CalDavNames.COMP).toList()) {
                wanted.add(parse(inner));
            }
            components = Optional.of(wanted);
        }
        return new CompSelection(name(comp), properties, components);
    }

    private static String name(XmlElement element) throws DavException {
        return element.attribute("name")
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> DavException.of(400, "In calendar-data a comp or prop has no name."));
    }

    /** The wanted parts of a component of this type. */
    Component of(Component component) {
        List<Node> kept = new ArrayList<>(component.content().size());
        for (Node node : component.content()) {
            if (node instanceof Property property) {
                selected(property).ifPresent(kept::add);
            } else if (node instanceof Component inner) {
                selected(inner).ifPresent(kept::add);
            }
        }
        return component.withContent(kept);
    }

    private Optional<Property> selected(Property property) {
        if (properties.isEmpty()) {
            return Optional.of(property);
        }
        return properties.get().stream()
                .filter(wanted -> wanted.name().equals(property.name()))
                .findFirst()
                .map(wanted -> wanted.withoutValue() ? property.withoutValue() : property);
    }

    /** The wanted parts of a component inside; empty when it is not wanted. */
    Optional<Component> selected(Component inner) {
        if (components.isEmpty()) {
            return Optional.of(inner);
        }
        return components.get().stream()
                .filter(wanted -> wanted.name().equals(inner.name()))
                .findFirst()
                .map(wanted -> wanted.of(inner));
    }
}
