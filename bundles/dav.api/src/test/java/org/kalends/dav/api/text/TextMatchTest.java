/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kalends.storage.api.IndexCondition.Relation;

class TextMatchTest {
    private static TextMatch contains(String pattern, Collation collation) {
        return new TextMatch(pattern, Relation.CONTAINS, collation, false);
    }

    @ParameterizedTest
    @CsvSource({
        "ASCII_CASEMAP, LUNCH, a lunch, true",
        "OCTET, LUNCH, a lunch, false",
        "UNICODE_CASEMAP, STRAßE, Die Straße, true",
        "UNICODE_CASEMAP, \u1fb3, \u1fb3, true"
    })
    void aPatternIsComparedAsItsCollationHasIt(Collation collation, String pattern, String text, boolean holds) {
        assertThat(contains(pattern, collation).holds(text)).isEqualTo(holds);
        assertThat(new TextMatch(pattern, Relation.CONTAINS, collation, true).holds(text))
                .isEqualTo(!holds);
    }

    @ParameterizedTest
    @CsvSource({"ASCII_CASEMAP, Äpfel", "OCTET, Äpfel", "UNICODE_CASEMAP, \u1fb3", "UNICODE_CASEMAP, \ufb01n"})
    void itIsLookedUpAsIndexesHoldIt(Collation collation, String pattern) {
        assertThat(contains(pattern, collation).indexKey()).isEqualTo(Collation.UNICODE_CASEMAP.fold(pattern));
    }

    @Test
    void longTextsAreNotSearchedFor() {
        assertThat(TextMatch.isTooLong("x".repeat(1_000))).isFalse();
        assertThat(TextMatch.isTooLong("x".repeat(1_001))).isTrue();
    }
}
