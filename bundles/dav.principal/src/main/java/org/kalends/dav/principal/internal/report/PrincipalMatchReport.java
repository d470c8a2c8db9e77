/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.engine.PropertyReading;
import org.kalends.dav.api.engine.PropertyReadings;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.resource.Actor;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.principal.internal.Memberships;
import org.kalends.dav.principal.internal.PrincipalTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:principal-match}, RFC 3744 section 9.3: what is below the address and is the user who asks or a group the user
 * is in ({@code self}), or refers to one of these by a property ({@code principal-property}).
 */
@Component
public final class PrincipalMatchReport implements Report {
    private static final QName SELF = DavNames.dav("self");
    private static final QName PRINCIPAL_PROPERTY = DavNames.dav("principal-property");

    private final PrincipalTree tree;
    private final Memberships memberships;
    private final PropertyReadings readings;

    @Activate
    public PrincipalMatchReport(
            @Reference PrincipalTree tree, @Reference Memberships memberships, @Reference PropertyReadings readings) {
        this.tree = tree;
        this.memberships = memberships;
        this.readings = readings;
    }

    @Override
    public QName name() {
        return DavNames.dav("principal-match");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return resource instanceof Collection;
    }

    @Override
    public Set<Depth> depths() {
        return Set.of(Depth.ZERO);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        PropertySelection selection = PropertySelection.in(body);
        Optional<XmlElement> property = body.child(PRINCIPAL_PROPERTY);
        if (property.isPresent() == body.has(SELF)) {
            throw DavException.of(400, "The report names either self or a principal-property.");
        }
        List<Resource> selves = selves(request.actor());
        if (property.isPresent()) {
            QName named = named(property.get());
            List<Href> hrefs = selves.stream().map(Resource::href).toList();
            PropertyReading reading = readings.of(List.of(named), request);
            MultiStatusWriter out = response.multiStatus(selection);
            new ReferringMembers(reading, hrefs, request, out).tell((Collection) resource);
            out.finish();
        } else {
            tell(selves, resource.href(), response.multiStatus(selection));
        }
    }

    private static void tell(List<Resource> selves, Href place, MultiStatusWriter out) throws IOException {
        for (Resource self : selves) {
            if (self.href().isWithin(place)) {
                out.resource(self);
            }
        }
        out.finish();
    }

    private static QName named(XmlElement property) throws DavException {
        return property.children()
                .map(XmlElement::name)
                .findFirst()
                .orElseThrow(() -> DavException.of(400, "The principal-property names no property."));
    }

    /** The principals that the user is: the own one and all it is in. */
    private List<Resource> selves(Actor actor) {
        Resource own = tree.find(PrincipalHrefs.user(actor.id()), actor).orElseThrow();
        List<Resource> selves = new ArrayList<>(List.of(own));
        memberships.allOf(own, actor).forEach(href -> tree.find(href, actor).ifPresent(selves::add));
        return selves;
    }
}
