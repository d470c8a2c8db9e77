/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.carddav.internal.filter.CardFilter.Matching;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.carddav.internal.filter.CardFilter.Test;
import org.kalends.carddav.internal.format.CardIndex;
import org.kalends.dav.api.resource.ObjectFilter.Certainty;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.ClassifiedAs;
import org.kalends.storage.api.IndexCondition.HasField;

/**
 * The cards of which the index alone says that they match: where each part of a filter asks of a property that is indexed no more than
 * one text, compared as the index holds it. Of a card that is not public others are shown less than is indexed.
 */
public final class CertainCards {
    private static final IndexCondition PUBLIC = new ClassifiedAs(Classification.PUBLIC);
    private static final List<IndexCondition> NOT_PUBLIC =
            List.of(new ClassifiedAs(Classification.CONFIDENTIAL), new ClassifiedAs(Classification.PRIVATE));

    private CertainCards() {}

    /** What is certain; empty when the filter asks for more than the index knows. */
    public static Optional<Certainty> of(CardFilter filter) {
        List<IndexCondition> parts = new ArrayList<>();
        for (PropertyFilter property : filter.properties()) {
            Optional<IndexCondition> part = of(property);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        IndexCondition matching = filter.test() == Test.ALL_OF ? new AllOf(parts) : new AnyOf(parts);
        return Optional.of(new Certainty(
                new AllOf(List.of(PUBLIC, matching)),
                // What few cards are, and can be told of each at once, before what is looked for in all of them
                new AllOf(List.of(others(filter), CardPrefilter.of(filter)))));
    }

    private static IndexCondition others(CardFilter filter) {
        return new AnyOf(Stream.concat(
                        NOT_PUBLIC.stream(),
                        filter.properties().stream()
                                .map(PropertyFilter::name)
                                .distinct()
                                .map(CardPrefilter::isIncomplete))
                .toList());
    }

    private static Optional<IndexCondition> of(PropertyFilter filter) {
        if (!filter.group().isEmpty()
                || !CardIndex.covers(filter.name())
                || !(filter.demand() instanceof Matching matching)
                || !matching.parameters().isEmpty()
                || matching.texts().size() > 1) {
            return Optional.empty();
        }
        return matching.texts().isEmpty()
                ? Optional.of(new HasField(filter.name()))
                : of(new PropertyText(filter.name(), matching.texts().get(0)));
    }

    private static Optional<IndexCondition> of(PropertyText asked) {
        TextMatch text = asked.text();
        return text.negated() || text.collation() != Collation.UNICODE_CASEMAP
                ? Optional.empty()
                : Optional.of(asked.indexed());
    }
}
