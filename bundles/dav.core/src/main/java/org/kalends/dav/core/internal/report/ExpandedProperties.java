/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.engine.PropertyReading;
import org.kalends.dav.api.engine.PropertyReadings;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.xml.XmlElement;

/**
 * The properties an {@code expand-property} asks of one resource, and what it asks of those they refer to.
 *
 * @param reading reads the properties
 * @param below for each property to be expanded, what is asked of the resources in it
 */
record ExpandedProperties(PropertyReading reading, Map<QName, ExpandedProperties> below) {
    private static final int MOST_LEVELS = 8;
    private static final int MOST_PROPERTIES = 1000;
    private static final QName PROPERTY = DavNames.dav("property");

    ExpandedProperties {
        below = Map.copyOf(below);
    }

    /**
     * Reads the {@code DAV:property} elements of a report.
     *
     * @throws DavException 400 when one has no name or is nested too deep, or when there are too many
     */
    static ExpandedProperties in(XmlElement body, PropertyReadings readings, DavRequest request) throws DavException {
        if (elements(body) > MOST_PROPERTIES) {
            throw DavException.of(400, "A request may name at most " + MOST_PROPERTIES + " properties.");
        }
        return in(body, MOST_LEVELS, readings, request);
    }

    private static ExpandedProperties in(XmlElement holder, int levels, PropertyReadings readings, DavRequest request)
            throws DavException {
        if (levels < 0) {
            throw DavException.of(400, "Properties are expanded at most " + MOST_LEVELS + " levels deep.");
        }
        List<QName> names = new ArrayList<>();
        Map<QName, ExpandedProperties> below = new HashMap<>();
        for (XmlElement property : holder.children(PROPERTY).toList()) {
            QName name = name(property);
            names.add(name);
            if (property.has(PROPERTY)) {
                below.put(name, in(property, levels - 1, readings, request));
            }
        }
        return new ExpandedProperties(readings.of(names, request), below);
    }

    private static int elements(XmlElement element) {
        return 1 + element.children().mapToInt(ExpandedProperties::elements).sum();
    }

    private static QName name(XmlElement property) throws DavException {
        String local =
                property.attribute("name").orElseThrow(() -> DavException.of(400, "A property element has no name."));
        return new QName(property.attribute("namespace").orElse(DavNames.NAMESPACE), local);
    }
}
