/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kalends.config.internal.sets.TagExpressionParser.MalformedException;

class MatchingTest {
    @Test
    void setsShouldStayInTheirOrder() throws MalformedException {
        List<ContextSet> sets = List.of(set("b", "x"), set("no", "y"), set("a", "x"));

        assertThat(Matching.of(sets, Set.of("x")).sets())
                .extracting(ContextSet::name)
                .containsExactly("b", "a");
    }

    @Test
    void addedTagsShouldReachSetsThatStandBefore() throws MalformedException {
        List<ContextSet> sets = List.of(set("third", "c"), set("second", "b", "c"), set("first", "a", "b"));

        Matching matching = Matching.of(sets, Set.of("a"));

        assertThat(matching.tags()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(matching.sets()).hasSize(3);
    }

    @Test
    void aSetThatExcludesItselfShouldNotHoldButItsTagStays() throws MalformedException {
        Matching matching = Matching.of(List.of(set("odd", "!b", "b")), Set.of("a"));

        assertThat(matching.tags()).containsExactlyInAnyOrder("a", "b");
        assertThat(matching.sets()).isEmpty();
    }

    private static ContextSet set(String name, String withTags, String... addTags) throws MalformedException {
        return new ContextSet(name, TagExpressionParser.parse(withTags).expression(), Set.of(addTags), Map.of());
    }
}
