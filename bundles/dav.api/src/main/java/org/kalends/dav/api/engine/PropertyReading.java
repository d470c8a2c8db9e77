/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.exchange.StatusLine;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.ItemPart;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads properties as they are told to whoever asks, for reports that depend on their values: live or dead, and as absent
 * where they are refused. Used by one thread.
 */
@ProviderType
public interface PropertyReading {
    /** What the properties ask of items beyond the plain facts. */
    Set<ItemPart> parts();

    /** The {@code DAV:propstat} elements of a resource (RFC 4918 section 14.22). */
    List<XmlElement> propstats(Resource resource);

    /** The elements of the properties that a resource has. */
    default Stream<XmlElement> values(Resource resource) {
        return propstats(resource).stream()
                .filter(PropertyReading::isOk)
                .flatMap(propstat -> propstat.children(DavNames.PROP))
                .flatMap(XmlElement::children);
    }

    /** Whether a {@code DAV:propstat} tells of properties that are there. */
    static boolean isOk(XmlElement propstat) {
        Optional<String> status = propstat.child(DavNames.STATUS).map(XmlElement::text);
        return status.equals(Optional.of(StatusLine.of(200)));
    }

    /** The references in an element, at any depth. */
    static Stream<String> references(XmlElement element) {
        return element.name().equals(DavNames.HREF)
                ? Stream.of(element.text().strip())
                : element.children().flatMap(PropertyReading::references);
    }
}
