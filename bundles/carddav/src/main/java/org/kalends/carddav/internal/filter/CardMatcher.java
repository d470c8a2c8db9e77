/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.carddav.internal.filter.CardFilter.Matching;
import org.kalends.carddav.internal.filter.CardFilter.NotDefined;
import org.kalends.carddav.internal.filter.CardFilter.ParameterFilter;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.carddav.internal.filter.CardFilter.Test;
import org.kalends.carddav.internal.text.Card;
import org.kalends.carddav.internal.text.ContentLine;

/** Holds a filter against a card (RFC 6352 section 10.5). */
public final class CardMatcher {
    private final CardFilter filter;

    public CardMatcher(CardFilter filter) {
        this.filter = filter;
    }

    /** Whether the card is one that is looked for. */
    public boolean matches(Card card) {
        return filter.properties().isEmpty()
                || joined(filter.test(), filter.properties().stream(), part -> holds(part, card));
    }

    private static <T> boolean joined(Test test, Stream<T> parts, Predicate<T> holds) {
        return test == Test.ANY_OF ? parts.anyMatch(holds) : parts.allMatch(holds);
    }

    private static boolean holds(PropertyFilter part, Card card) {
        List<ContentLine> found = card.all(part.group(), part.name()).toList();
        if (part.demand() instanceof NotDefined) {
            return found.isEmpty();
        }
        Matching matching = (Matching) part.demand();
        return found.stream().anyMatch(property -> holds(part, matching, property));
    }

    private static boolean holds(PropertyFilter part, Matching demand, ContentLine property) {
        String value = property.text();
        Stream<Boolean> outcomes = Stream.concat(
                PropertyText.of(part, demand).map(text -> text.holds(value)),
                demand.parameters().stream().map(parameter -> holds(parameter, property)));
        boolean nothingAsked = demand.texts().isEmpty() && demand.parameters().isEmpty();
        return nothingAsked || joined(demand.test(), outcomes, outcome -> outcome);
    }

    private static boolean holds(ParameterFilter asked, ContentLine property) {
        List<String> values = property.values(asked.name()).toList();
        if (!asked.defined()) {
            return values.isEmpty();
        }
        return !values.isEmpty()
                && asked.text()
                        .map(text -> values.stream().anyMatch(text::holds))
                        .orElse(true);
    }
}
