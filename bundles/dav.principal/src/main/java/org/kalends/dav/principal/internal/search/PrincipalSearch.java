/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.principal.internal.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.kalends.dav.api.CalendarServerNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.DavNames;
import org.kalends.dav.api.Href;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.Privilege;
import org.kalends.dav.api.engine.LiveProperties;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.exchange.ResultLimit;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.dav.principal.internal.PrincipalTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches the principals that somebody may read, those of the own context, and tells the ones that are found. */
@Component(service = PrincipalSearch.class)
public final class PrincipalSearch {
    private static final int MOST_RESULTS = 1000;
    private static final Set<QName> NOT_WANTED = Set.of(
            DavNames.PROP,
            DavNames.dav("property-search"),
            DavNames.dav("apply-to-principal-collection-set"),
            DavNames.dav("limit"),
            CalendarServerNames.cs("limit"),
            CalendarServerNames.cs("search-token"));
    private static final List<String> NAMESPACES = List.of(DavNames.NAMESPACE, CalendarServerNames.NAMESPACE);

    private final PrincipalTree tree;
    private final LiveProperties properties;

    @Activate
    public PrincipalSearch(@Reference PrincipalTree tree, @Reference LiveProperties properties) {
        this.tree = tree;
        this.properties = properties;
    }

    /**
     * Answers a search.
     *
     * @param query who is searched for
     * @param place the collection of principals that is searched
     * @param body the report's root element, with the properties wanted and the limit
     */
    void answer(PrincipalQuery query, Href place, XmlElement body, DavRequest request, DavResponse response)
            throws DavException, IOException {
        int most = ResultLimit.in(body, NAMESPACES, MOST_RESULTS).most();
        MultiStatusWriter out = response.multiStatus(selection(body));
        PrincipalTexts texts = new PrincipalTexts(properties, request);
        int found = 0;
        List<String> directoryTexts = query.directoryTexts(texts);
        Iterator<Resource> each = tree.search(place, query.types(), directoryTexts, request.actor())
                .iterator();
        while (found <= most && each.hasNext()) {
            request.clock().check();
            Resource principal = each.next();
            boolean finds =
                    principal.privileges(request.actor()).contains(Privilege.READ) && query.finds(principal, texts);
            if (finds && ++found <= most) {
                out.resource(principal);
            }
        }
        if (found > most) {
            out.refusal(
                    request.target().href(),
                    DavException.of(
                            Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There are more principals than are told."));
        }
        out.finish();
    }

    /** The caldav library of Python names the properties beside an empty {@code prop}. */
    private static PropertySelection selection(XmlElement body) throws DavException {
        PropertySelection named = PropertySelection.in(body);
        if (!named.equals(PropertySelection.NONE)) {
            return named;
        }
        List<XmlElement> beside = body.children()
                .filter(child -> !NOT_WANTED.contains(child.name()))
                .toList();
        return new PropertySelection(PropertySelection.Kind.PROP, beside);
    }
}
