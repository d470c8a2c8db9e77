/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.data.AddressData;
import org.kalends.carddav.internal.filter.CardFilter;
import org.kalends.carddav.internal.filter.CardFilterParser;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.photo.PhotoEncoding;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.ObjectSearch;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.exchange.QueryPlaces;
import org.kalends.dav.api.exchange.ResultLimit;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.spi.Searched;
import org.kalends.dav.api.xml.XmlElement;
import org.osgi.service.component.annotations.Component;

/**
 * {@code CARDDAV:addressbook-query}, RFC 6352 section 8.6, of an address book, a card, or a home. Depth 0 on an address book, which would
 * match nothing ever, is taken for depth 1, and a query without a filter, which the RFC does not have and clients send, for one that
 * every card matches.
 */
@Component
public final class AddressBookQueryReport implements Report {
    @Override
    public QName name() {
        return CardDavNames.ADDRESSBOOK_QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.isHome(resource)
                || AddressBooks.holds(resource) && QueryScope.of(resource).isPresent();
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        Optional<XmlElement> asked = body.child(CardDavNames.FILTER);
        CardFilter filter = asked.isPresent() ? CardFilterParser.parse(asked.get()) : CardFilter.EVERY_CARD;
        PropertySelection selection = PropertySelection.in(body);
        AddressData.check(selection);
        int bound = resource.as(Searched.class).map(Searched::most).orElse(Integer.MAX_VALUE);
        int limit = ResultLimit.in(body, List.of(CardDavNames.NAMESPACE), bound).most();
        PhotoEncoding.acknowledge(request, response);
        List<Resource> places = QueryPlaces.of(resource, AddressBooks::is, request);
        MultiStatusWriter out = response.multiStatus(selection);
        CardsFound found = new CardsFound(out, limit);
        for (Resource place : places) {
            found.search(new ObjectSearch(
                    new MatchingCards(filter), QueryScope.of(place).orElseThrow(), request.clock()));
        }
        if (found.areMore()) {
            out.refusal(
                    request.target().href(),
                    DavException.of(Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS, "There are more cards than these."));
        }
        out.finish();
    }
}
