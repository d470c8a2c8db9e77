/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import java.util.List;
import java.util.stream.Stream;
import org.kalends.carddav.internal.filter.CardFilter.Matching;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.carddav.internal.filter.CardFilter.Test;
import org.kalends.carddav.internal.format.CardIndex;
import org.kalends.dav.api.text.Collation;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.IndexCondition.AllOf;
import org.kalends.storage.api.IndexCondition.AnyOf;
import org.kalends.storage.api.IndexCondition.HasField;
import org.kalends.storage.api.IndexCondition.Relation;
import org.kalends.storage.api.IndexCondition.TermMatches;

/** Turns a filter into what the index can decide: a condition that every card that matches satisfies, and few others. */
public final class CardPrefilter {
    private static final IndexCondition EVERYTHING = new AllOf(List.of());

    private CardPrefilter() {}

    /** The condition. */
    public static IndexCondition of(CardFilter filter) {
        if (filter.properties().isEmpty()) {
            return EVERYTHING;
        }
        return joined(
                filter.test(),
                filter.properties().stream().map(CardPrefilter::of).toList());
    }

    private static IndexCondition joined(Test test, List<IndexCondition> parts) {
        if (test == Test.ALL_OF) {
            return new AllOf(
                    parts.stream().filter(part -> !part.equals(EVERYTHING)).toList());
        }
        return parts.contains(EVERYTHING) ? EVERYTHING : new AnyOf(parts);
    }

    private static IndexCondition of(PropertyFilter filter) {
        if (!CardIndex.covers(filter.name()) || !(filter.demand() instanceof Matching matching)) {
            return EVERYTHING;
        }
        List<IndexCondition> parts = Stream.concat(
                        PropertyText.of(filter, matching).map(CardPrefilter::of),
                        matching.parameters().stream()
                                .filter(parameter -> parameter.defined() || matching.test() == Test.ANY_OF)
                                .map(parameter -> hasField(filter.name())))
                .toList();
        return parts.isEmpty() ? hasField(filter.name()) : joined(matching.test(), parts);
    }

    private static IndexCondition of(PropertyText asked) {
        return asked.text().negated() ? hasField(asked.property()) : orIncomplete(asked.indexed(), asked.property());
    }

    private static IndexCondition hasField(String field) {
        return orIncomplete(new HasField(field), field);
    }

    private static IndexCondition orIncomplete(IndexCondition condition, String field) {
        return new AnyOf(List.of(condition, isIncomplete(field)));
    }

    /** That not all of a property is in the index. */
    static IndexCondition isIncomplete(String field) {
        return new TermMatches(CardIndex.INCOMPLETE, Relation.EQUALS, Collation.UNICODE_CASEMAP.fold(field));
    }
}
