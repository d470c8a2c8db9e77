/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.storage.api.IndexCondition.Relation;

class CollationTest {
    @ParameterizedTest
    @CsvSource({
        "ASCII_CASEMAP, Müller, mÜLLER, false",
        "ASCII_CASEMAP, Mueller, MUELLER, true",
        "OCTET, Mueller, MUELLER, false",
        "OCTET, Müller, Müller, true",
        "UNICODE_CASEMAP, Müller, MÜLLER, true",
        "UNICODE_CASEMAP, STRAßE, Straße, true",
        "UNICODE_CASEMAP, STRASSE, Straße, false",
        "UNICODE_CASEMAP, ΟΔΟΣ, οδος, true",
        "UNICODE_CASEMAP, οδοσ, οδος, true",
        "UNICODE_CASEMAP, ﬁn, FIN, true"
    })
    void eachCollationHasItsOwnIdeaOfTheSame(Collation collation, String text, String pattern, boolean same) {
        assertThat(collation.matches(text, Relation.EQUALS, pattern)).isEqualTo(same);
    }

    @Test
    void relationsAreThoseOfTheName() {
        assertThat(Collation.OCTET.matches("abcd", Relation.CONTAINS, "bc")).isTrue();
        assertThat(Collation.OCTET.matches("abcd", Relation.STARTS_WITH, "bc")).isFalse();
        assertThat(Collation.OCTET.matches("abcd", Relation.STARTS_WITH, "ab")).isTrue();
        assertThat(Collation.OCTET.matches("abcd", Relation.ENDS_WITH, "cd")).isTrue();
    }

    /** The index holds folded texts and is asked for folded parts of them. */
    @Test
    void aTextIsFoldedAsItsPartsAre() {
        String[] parts = {
            "a",
            "S",
            "\u03a3",
            "\u03c3",
            "\u03c2",
            "\u00df",
            "\ufb01",
            "e\u0323",
            "\u0301",
            "\u0345",
            "\u1e69",
            "\u0130",
            "\u0131",
            "\u01c6",
            "\uac01",
            "\u11a8",
            "\u212a",
            "\ud83d\ude00",
            "\ud801\udc28",
            " "
        };
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String before = joined(parts, random);
            String middle = joined(parts, random);
            String text = before + middle + joined(parts, random);
            for (Collation collation : Collation.values()) {
                assertThat(collation.fold(before) + collation.fold(text.substring(before.length())))
                        .isEqualTo(collation.fold(text));
                assertThat(collation.matches(text, Relation.STARTS_WITH, before))
                        .isTrue();
                assertThat(collation.matches(text, Relation.CONTAINS, middle)).isTrue();
                assertThat(collation.matches(text, Relation.ENDS_WITH, text.substring(before.length())))
                        .isTrue();
            }
        }
    }

    private static String joined(String[] parts, Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(4); left > 0; left--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    @Test
    void theDefaultIsWhatTheSpecificationOfTheQuerySays() {
        assertThat(Collation.named("default", Collation.ASCII_CASEMAP)).contains(Collation.ASCII_CASEMAP);
        assertThat(Collation.named("i;octet", Collation.ASCII_CASEMAP)).contains(Collation.OCTET);
        assertThat(Collation.named("i;klingon", Collation.ASCII_CASEMAP)).isEmpty();
    }
}
