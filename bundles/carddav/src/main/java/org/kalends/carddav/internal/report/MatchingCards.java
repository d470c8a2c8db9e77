/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.report;

import java.util.Optional;
import org.kalends.carddav.internal.filter.CardFilter;
import org.kalends.carddav.internal.filter.CardMatcher;
import org.kalends.carddav.internal.filter.CardPrefilter;
import org.kalends.carddav.internal.filter.CertainCards;
import org.kalends.carddav.internal.text.InvalidCardException;
import org.kalends.carddav.internal.text.ReadCards;
import org.kalends.dav.api.resource.ObjectFilter;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.UnreadableObjectException;
import org.kalends.storage.api.IndexCondition;

/**
 * The address objects that a filter lets through. The index finds those that may be; each is read of which it does not know all.
 *
 * @param filter what is looked for
 */
record MatchingCards(CardFilter filter) implements ObjectFilter {
    @Override
    public IndexCondition prefilter() {
        return CardPrefilter.of(filter);
    }

    @Override
    public Optional<Certainty> certainty() {
        return CertainCards.of(filter);
    }

    @Override
    public boolean matches(Resource object) throws UnreadableObjectException {
        CardMatcher matcher = new CardMatcher(filter);
        try {
            return ReadCards.of(object).stream().anyMatch(matcher::matches);
        } catch (InvalidCardException e) {
            throw new UnreadableObjectException(e.getMessage(), e);
        }
    }
}
