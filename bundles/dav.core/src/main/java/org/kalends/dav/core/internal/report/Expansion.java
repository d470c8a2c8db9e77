/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import java.util.Optional;
import java.util.Set;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.PropertyReading;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.StatusLine;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.kalends.storage.api.ItemPart;

/**
 * Writes the responses of an {@code expand-property}: in the properties to be expanded a response stands in place of each
 * reference. What a reference names is found and checked as if it were asked by itself.
 */
final class Expansion {
    private static final int MOST_RESPONSES = 5000;

    private final DavRequest request;
    private final XmlOut out;
    private int responses;

    Expansion(DavRequest request, XmlOut out) {
        this.request = request;
        this.out = out;
    }

    /** Writes the response of a resource that may be read. */
    void resource(Resource resource, ExpandedProperties asked) throws DavException {
        begin(request.urls().external(resource.href()));
        for (XmlElement propstat : asked.reading().propstats(resource)) {
            if (PropertyReading.isOk(propstat)) {
                propstat(propstat, asked);
            } else {
                out.element(propstat);
            }
        }
        out.close();
    }

    private void begin(String reference) throws DavException {
        responses++;
        if (responses > MOST_RESPONSES) {
            throw DavException.of(
                    Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "These properties refer to too many resources.");
        }
        out.open(DavNames.RESPONSE).element(DavNames.HREF, reference);
    }

    private void propstat(XmlElement propstat, ExpandedProperties asked) throws DavException {
        out.open(DavNames.PROPSTAT).open(DavNames.PROP);
        XmlElement prop = propstat.child(DavNames.PROP).orElseThrow();
        for (XmlElement property : prop.children().toList()) {
            if (asked.below().containsKey(property.name())) {
                expanded(property, asked.below().get(property.name()));
            } else {
                out.element(property);
            }
        }
        out.close().element(DavNames.STATUS, StatusLine.of(200)).close();
    }

    private void expanded(XmlElement element, ExpandedProperties asked) throws DavException {
        out.open(element.name());
        for (XmlElement child : element.children().toList()) {
            Optional<Href> href =
                    child.name().equals(DavNames.HREF) ? request.urls().internal(child.text()) : Optional.empty();
            if (href.isPresent()) {
                referred(child.text().strip(), href.get(), asked);
            } else if (child.children().findAny().isPresent()) {
                expanded(child, asked);
            } else {
                out.element(child);
            }
        }
        out.close();
    }

    private void referred(String reference, Href href, ExpandedProperties asked) throws DavException {
        Optional<Resource> found;
        try {
            found = readable(href, asked.reading().parts());
        } catch (DavException e) {
            // Such as 503 when a part of the server is away: missing is not gone
            status(reference, e.status());
            return;
        }
        if (found.isPresent()) {
            resource(found.get(), asked);
        } else {
            status(reference, 404);
        }
    }

    private Optional<Resource> readable(Href href, Set<ItemPart> parts) throws DavException {
        return request.resolve(href, parts).resource().filter(resource -> resource.privileges(request.actor())
                .contains(Privilege.READ));
    }

    private void status(String reference, int status) throws DavException {
        begin(reference);
        out.element(DavNames.STATUS, StatusLine.of(status)).close();
    }
}
