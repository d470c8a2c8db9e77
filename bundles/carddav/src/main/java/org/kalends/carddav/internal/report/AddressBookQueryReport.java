/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kalends.carddav.internal.data.AddressData;
import org.kalends.carddav.internal.filter.CardFilter;
import org.kalends.carddav.internal.filter.CardMatcher;
import org.kalends.carddav.internal.filter.CardPrefilter;
import org.kalends.carddav.internal.filter.FilterParser;
import org.kalends.carddav.internal.kind.AddressBooks;
import org.kalends.carddav.internal.photo.PhotoEncoding;
import org.kalends.carddav.internal.protocol.CardDavNames;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.carddav.internal.text.ReadCards;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.Precondition;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.dav.api.exchange.DavResponse;
import org.kalends.dav.api.exchange.MultiStatusWriter;
import org.kalends.dav.api.exchange.PropertySelection;
import org.kalends.dav.api.exchange.ResultLimit;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.spi.Report;
import org.kalends.dav.api.xml.XmlElement;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code CARDDAV:addressbook-query}, RFC 6352 section 8.6. The index finds the cards that may match; only those are read.
 * Depth 0 on an address book, which would match nothing ever, is taken for depth 1, and a query without a filter, which the
 * RFC does not have and clients send, for one that every card matches.
 */
@Component
public final class AddressBookQueryReport implements Report {
    private static final Logger LOG = LoggerFactory.getLogger(AddressBookQueryReport.class);

    @Override
    public QName name() {
        return CardDavNames.ADDRESSBOOK_QUERY;
    }

    @Override
    public boolean appliesTo(Resource resource) {
        return AddressBooks.holds(resource) && QueryScope.of(resource).isPresent();
    }

    @Override
    public void run(XmlElement body, Resource resource, DavRequest request, DavResponse response)
            throws DavException, IOException {
        Optional<XmlElement> asked = body.child(CardDavNames.FILTER);
        CardFilter filter = asked.isPresent() ? FilterParser.parse(asked.get()) : CardFilter.EVERY_CARD;
        PropertySelection selection = PropertySelection.in(body);
        AddressData.check(selection);
        int limit = ResultLimit.in(body, List.of(CardDavNames.NAMESPACE), Integer.MAX_VALUE)
                .most();
        PhotoEncoding.acknowledge(request, response);
        MultiStatusWriter out = response.multiStatus(selection);
        Set<ItemPart> parts = EnumSet.of(ItemPart.OCTETS);
        parts.addAll(out.parts());
        CardMatcher matcher = new CardMatcher(filter);
        QueryScope scope = QueryScope.of(resource).orElseThrow();
        try (Stream<Resource> candidates = scope.candidates(CardPrefilter.of(filter), parts, card -> true)) {
            tell(candidates.iterator(), matcher, limit, request, out);
        }
        out.finish();
    }

    private static void tell(
            Iterator<Resource> candidates, CardMatcher matcher, int limit, DavRequest request, MultiStatusWriter out)
            throws DavException, IOException {
        int told = 0;
        while (candidates.hasNext() && told <= limit) {
            request.clock().check();
            Resource card = candidates.next();
            if (matches(matcher, card)) {
                if (told == limit) {
                    out.refusal(
                            request.target().href(),
                            DavException.of(
                                    Precondition.NUMBER_OF_MATCHES_WITHIN_LIMITS,
                                    "There are more cards than asked for."));
                } else {
                    out.resource(card);
                }
                told++;
            }
        }
    }

    /** A card that cannot be read matches nothing, and does not keep the others from being found. */
    private static boolean matches(CardMatcher matcher, Resource resource) {
        try {
            return ReadCards.of(resource).stream().anyMatch(matcher::matches);
        } catch (InvalidCardException e) {
            Item item = resource.as(Item.class).orElseThrow();
            LOG.warn("{} in {} is left out of a query: {}", item.name(), item.collection(), e.getMessage());
            return false;
        }
    }
}
