/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kalends.carddav.internal.filter.CardFilter.Matching;
import org.kalends.carddav.internal.filter.CardFilter.NotDefined;
import org.kalends.carddav.internal.filter.CardFilter.ParameterFilter;
import org.kalends.carddav.internal.filter.CardFilter.PropertyFilter;
import org.kalends.dav.api.text.Collation;
import org.kalends.dav.api.text.TextMatch;
import org.kalends.storage.api.Classification;
import org.kalends.storage.api.IndexCondition.Relation;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.Term;
import org.kalends.storage.api.support.IndexMatch;

class CertainCardsTest {
    private static final TextMatch DORA = text("Dora", Collation.UNICODE_CASEMAP, false);

    private static TextMatch text(String pattern, Collation collation, boolean negated) {
        return new TextMatch(pattern, Relation.CONTAINS, collation, negated);
    }

    private static PropertyFilter property(String name, TextMatch... texts) {
        return new PropertyFilter("", name, new Matching(CardFilter.Test.ANY_OF, List.of(texts), List.of()));
    }

    private static boolean isCertain(PropertyFilter... properties) {
        return CertainCards.of(new CardFilter(CardFilter.Test.ANY_OF, List.of(properties)))
                .isPresent();
    }

    @Test
    void oneTextOfAPropertyThatIsIndexedIsCertain() {
        assertThat(isCertain(property("FN", DORA))).isTrue();
        assertThat(isCertain(property("FN", DORA), property("EMAIL"))).isTrue();
    }

    @Test
    void whatTheIndexHoldsOtherwiseIsNot() {
        assertThat(isCertain()).isFalse();
        assertThat(isCertain(property("TZ", DORA))).as("not indexed").isFalse();
        assertThat(isCertain(property("FN", text("Dora", Collation.OCTET, false))))
                .as("folded")
                .isFalse();
        assertThat(isCertain(property("FN", text("Dora", Collation.UNICODE_CASEMAP, true))))
                .as("of another property of the name")
                .isFalse();
        assertThat(isCertain(property("FN", DORA, DORA)))
                .as("of one property both")
                .isFalse();
        assertThat(isCertain(
                        new PropertyFilter("ITEM1", "FN", new Matching(CardFilter.Test.ANY_OF, List.of(), List.of()))))
                .as("without groups")
                .isFalse();
        assertThat(isCertain(new PropertyFilter("", "FN", new NotDefined()))).isFalse();
        assertThat(isCertain(new PropertyFilter(
                        "",
                        "TEL",
                        new Matching(
                                CardFilter.Test.ANY_OF,
                                List.of(),
                                List.of(new ParameterFilter("TYPE", true, Optional.empty()))))))
                .as("without parameters")
                .isFalse();
    }

    @Test
    void aCardThatIsNotPublicOrNotIndexedWholeIsInDoubt() {
        var certainty = CertainCards.of(new CardFilter(CardFilter.Test.ALL_OF, List.of(property("FN", DORA))))
                .orElseThrow();
        Term name = new Term("FN", "dora meier");

        assertThat(index(Classification.PUBLIC, name).satisfies(certainty.matching()))
                .isTrue();
        assertThat(index(Classification.PUBLIC, name).satisfies(certainty.doubtful()))
                .isFalse();
        assertThat(index(Classification.CONFIDENTIAL, name).satisfies(certainty.matching()))
                .isFalse();
        assertThat(index(Classification.CONFIDENTIAL, name).satisfies(certainty.doubtful()))
                .isTrue();
        assertThat(index(Classification.PUBLIC, new Term("INCOMPLETE", "fn")).satisfies(certainty.doubtful()))
                .isTrue();
    }

    private static IndexMatch index(Classification classification, Term term) {
        return new IndexMatch(
                "a.vcf", 3, 1, new ItemIndex("a", "VCARD", Optional.empty(), List.of(term), classification));
    }
}
