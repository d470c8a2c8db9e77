/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.carddav.internal.filter.CardFilter;
import org.kalends.carddav.internal.filter.CardMatcher;
import org.kalends.carddav.internal.filter.CardPrefilter;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.carddav.internal.text.ReadCards;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.exchange.RequestClock;
import org.kalends.dav.api.resource.QueryScope;
import org.kalends.dav.api.resource.Resource;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cards in a scope that satisfy a filter. The index finds those that may; only those are read. */
final class MatchingCards {
    private static final Logger LOG = LoggerFactory.getLogger(MatchingCards.class);

    private final CardFilter filter;
    private final CardMatcher matcher;
    private final QueryScope scope;
    private final RequestClock clock;

    /** What is done with a card that was found. */
    @FunctionalInterface
    interface Found {
        /** Takes a card; says whether more are wanted. */
        boolean accept(Resource card) throws DavException, IOException;
    }

    /**
     * A search.
     *
     * @param filter what is looked for
     * @param scope where
     * @param clock what it may cost
     */
    MatchingCards(CardFilter filter, QueryScope scope, RequestClock clock) {
        this.filter = filter;
        matcher = new CardMatcher(filter);
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Hands over each card that satisfies the filter, until no more are wanted.
     *
     * @param parts what is needed of them beyond the plain facts
     */
    void forEach(Set<ItemPart> parts, Found found) throws DavException, IOException {
        Set<ItemPart> all = EnumSet.of(ItemPart.OCTETS);
        all.addAll(parts);
        try (Stream<Resource> candidates = scope.candidates(CardPrefilter.of(filter), all, card -> true)) {
            boolean more = true;
            for (Iterator<Resource> each = candidates.iterator(); more && each.hasNext(); ) {
                clock.check();
                Resource card = each.next();
                more = !matches(card) || found.accept(card);
            }
        }
    }

    /** A card that cannot be read matches nothing, and does not keep the others from being found. */
    private boolean matches(Resource card) {
        try {
            return ReadCards.of(card).stream().anyMatch(matcher::matches);
        } catch (InvalidCardException e) {
            Item item = item(card);
            LOG.warn("{} in {} is left out of a query: {}", item.name(), item.collection(), e.getMessage());
            return false;
        } catch (LinkageError | StackOverflowError e) {
            Item item = item(card);
            LOG.error("{} in {} is left out of a query", item.name(), item.collection(), e);
            return false;
        }
    }

    private static Item item(Resource card) {
        return card.as(Item.class).orElseThrow();
    }
}
