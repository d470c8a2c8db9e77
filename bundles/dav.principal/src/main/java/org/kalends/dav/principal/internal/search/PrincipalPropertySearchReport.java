/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.io.IOException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Depth;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.resource.Collection;
import org.kalends.dav.api.resource.PrincipalHrefs;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code DAV:principal-property-search}, RFC 3744 section 9.4: searches the principals below the address, or with
 * {@code apply-to-principal-collection-set} all of them.
 */
@Component
public final class PrincipalPropertySearchReport implements Report {
    private final PrincipalSearch search;

    @Activate
    public PrincipalPropertySearchReport(@Reference PrincipalSearch search) {
        this.search = search;
    }

    @Override
    public QName name() {
        return DavNames.dav("principal-property-search");
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
        boolean everywhere = body.has(DavNames.dav("apply-to-principal-collection-set"));
        Href place = everywhere ? PrincipalHrefs.PRINCIPALS : resource.href();
        search.answer(PropertySearch.parse(body), place, body, request, response);
    }
}
