/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.report;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.PropertyReading;
import org.kalends.dav.api.engine.PropertyReadings;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:acl-principal-prop-set}, RFC 3744 section 9.2: the principals that the {@code DAV:acl} of the resource names,
 * by their addresses or, as the owner, by a property.
 */
@Component
public final class AclPrincipalPropSetReport implements Report {
    private static final QName ACL = DavNames.dav("acl");
    private static final QName PROPERTY = DavNames.dav("property");

    private final PropertyReadings readings;

    @Activate
    public AclPrincipalPropSetReport(@Reference PropertyReadings readings) {
        this.readings = readings;
    }

    @Override
    public QName name() {
        return DavNames.dav("acl-principal-prop-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return true;
    }

    @Override
    public Set<Depth> depths() {
        return Set.of(Depth.ZERO);
    }

    @Override
    public Privilege privilege() {
        return Privilege.READ_ACL;
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        PropertySelection selection = PropertySelection.in(body);
        if (selection.equals(PropertySelection.NONE)) {
            throw DavException.of(400, "The report names no properties.");
        }
        MultiStatusWriter out = response.multiStatus(selection);
        for (String reference : named(resource, request)) {
            Optional<Href> href = request.urls().internal(reference);
            Optional<Resource> principal = href.isPresent() ? readable(href.get(), request, out) : Optional.empty();
            if (principal.isPresent()) {
                out.resource(principal.get());
            } else {
                out.status(reference, 404);
            }
        }
        out.finish();
    }

    private static Optional<Resource> readable(Href href, DavRequest request, MultiStatusWriter out)
            throws DavException {
        return request.resolve(href, out.parts()).resource().filter(resource -> resource.privileges(request.actor())
                .contains(Privilege.READ));
    }

    /** The references to principals, each once. */
    private Set<String> named(Resource resource, DavRequest request) {
        List<XmlElement> principals = values(ACL, resource, request)
                .flatMap(acl -> acl.children(DavNames.dav("ace")))
                .flatMap(entry -> entry.children(DavNames.PRINCIPAL))
                .toList();
        Set<String> named = new LinkedHashSet<>();
        for (XmlElement principal : principals) {
            principal
                    .children(DavNames.HREF)
                    .flatMap(PropertyReading::references)
                    .forEach(named::add);
            principal
                    .children(PROPERTY)
                    .flatMap(XmlElement::children)
                    .flatMap(property -> values(property.name(), resource, request))
                    .flatMap(PropertyReading::references)
                    .forEach(named::add);
        }
        return named;
    }

    private Stream<XmlElement> values(QName property, Resource resource, DavRequest request) {
        return readings.of(List.of(property), request).values(resource);
    }
}
