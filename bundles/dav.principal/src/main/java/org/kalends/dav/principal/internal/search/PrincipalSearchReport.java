/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.io.IOException;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Depth;
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
 * {@code CS:calendarserver-principal-search}: searches all principals by name and mail address, wherever it is asked.
 */
@Component
public final class PrincipalSearchReport implements Report {
    private final PrincipalSearch search;

    @Activate
    public PrincipalSearchReport(@Reference PrincipalSearch search) {
        this.search = search;
    }

    @Override
    public QName name() {
        return CalendarServerNames.cs("calendarserver-principal-search");
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
        search.answer(TokenSearch.parse(body), PrincipalHrefs.PRINCIPALS, body, request, response);
    }
}
