/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.StoredXml;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.dav.core.internal.registry.LiveProperties;
import org.kalends.dav.core.internal.write.PropertyAnswers;
import org.kalends.dav.core.internal.write.StatusLine;
import org.kalends.storage.api.ItemPart;

/**
 * Reads properties as they are told to whoever asks, for reports that depend on their values: live or dead, and as absent
 * where they are refused.
 */
public final class PropertyReading {
    private final PropertyAnswers answers;

    /** Of these properties. */
    public PropertyReading(List<QName> names, LiveProperties properties, DavRequest request) {
        List<XmlElement> requested = names.stream()
                .map(name -> new XmlElement(name, Map.of(), List.of()))
                .toList();
        PropertySelection selection = new PropertySelection(PropertySelection.Kind.PROP, requested);
        this.answers =
                new PropertyAnswers(selection, properties, request.actor(), request.urls(), request.preferences());
    }

    /** What the properties ask of items beyond the plain facts. */
    public Set<ItemPart> parts() {
        return answers.parts();
    }

    /** The propstats of a resource. */
    List<XmlElement> propstats(Resource resource) {
        XmlOut out = new XmlOut().document(DavNames.RESPONSE);
        answers.write(resource, out);
        return StoredXml.parse(out.close().take()).children().toList();
    }

    /** The elements of the properties that a resource has. */
    public Stream<XmlElement> values(Resource resource) {
        return propstats(resource).stream()
                .filter(PropertyReading::isOk)
                .flatMap(propstat -> propstat.children(DavNames.PROP))
                .flatMap(XmlElement::children);
    }

    static boolean isOk(XmlElement propstat) {
        Optional<String> status = propstat.child(DavNames.STATUS).map(XmlElement::text);
        return status.equals(Optional.of(StatusLine.of(200)));
    }

    /** The references in an element, at any depth. */
    public static Stream<String> references(XmlElement element) {
        return element.name().equals(DavNames.HREF)
                ? Stream.of(element.text().strip())
                : element.children().flatMap(PropertyReading::references);
    }
}
