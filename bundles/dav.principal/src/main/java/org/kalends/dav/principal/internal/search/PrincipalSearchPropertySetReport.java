/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.Root;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.spi.SearchableProperty;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.api.xml.XmlOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code DAV:principal-search-property-set}, RFC 3744 section 9.5: by which properties principals are found. */
@Component
public final class PrincipalSearchPropertySetReport implements Report {
    private static final QName PROPERTY = DavNames.dav("principal-search-property");

    private final LiveProperties properties;

    @Activate
    public PrincipalSearchPropertySetReport(@Reference LiveProperties properties) {
        this.properties = properties;
    }

    @Override
    public QName name() {
        return DavNames.dav("principal-search-property-set");
    }

    @Override
    public boolean appliesTo(Resource resource) {
        boolean ofPrincipals = resource.href().isWithin(PrincipalHrefs.PRINCIPALS)
                && !resource.types().contains(DavNames.PRINCIPAL);
        return resource instanceof Collection
                && (ofPrincipals || resource.as(Root.class).isPresent());
    }

    @Override
    public Set<Depth> depths() {
        return Set.of(Depth.ZERO);
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response) throws IOException {
        XmlOut document = new XmlOut().document(name());
        List<SearchableProperty> searchable = properties.all().stream()
                .filter(SearchableProperty.class::isInstance)
                .map(SearchableProperty.class::cast)
                .sorted(Comparator.comparing(SearchableProperty::description))
                .toList();
        for (SearchableProperty property : searchable) {
            document.open(PROPERTY);
            document.open(DavNames.PROP).empty(property.name()).close();
            document.open(DavNames.dav("description"))
                    .attribute("xml:lang", "en")
                    .text(property.description())
                    .close();
            document.close();
        }
        response.xml(200, document.close());
    }
}
