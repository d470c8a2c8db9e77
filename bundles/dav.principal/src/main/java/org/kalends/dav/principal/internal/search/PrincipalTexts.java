/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.PropertyContext;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.dav.api.xml.XmlElement;

/**
 * What a search compares: the texts of a principal's properties, as they are told to whoever asks.
 *
 * @param properties all there are
 * @param request who asks
 */
record PrincipalTexts(LiveProperties properties, DavRequest request) {
    /** The texts of a property; none when the principal does not have it or nobody is found by it. */
    List<String> of(QName property, Resource principal) {
        return searchable(property)
                .filter(live -> live.appliesTo(principal))
                .map(live -> live.texts(context(property, principal)))
                .orElse(List.of());
    }

    /** Whether anybody is found by a property. */
    boolean has(QName property) {
        return searchable(property).isPresent();
    }

    /** What is in a name or a mail address of whoever is found by a property, if the property can tell. */
    Optional<String> directoryText(QName property, TextMatch match) {
        return searchable(property).flatMap(live -> live.directoryText(match));
    }

    private Optional<SearchableProperty> searchable(QName property) {
        return properties
                .get(property)
                .filter(SearchableProperty.class::isInstance)
                .map(SearchableProperty.class::cast);
    }

    private PropertyContext context(QName property, Resource principal) {
        XmlElement requested = new XmlElement(property, Map.of(), List.of());
        return new PropertyContext(principal, request.actor(), request.urls(), requested);
    }
}
