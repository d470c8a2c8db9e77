/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.text;

import static org.assertj.core.api.Assertions.assertThat;

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
        "UNICODE_CASEMAP, STRASSE, Straße, true",
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

    @Test
    void theDefaultIsWhatTheSpecificationOfTheQuerySays() {
        assertThat(Collation.named("default", Collation.ASCII_CASEMAP)).contains(Collation.ASCII_CASEMAP);
        assertThat(Collation.named("i;octet", Collation.ASCII_CASEMAP)).contains(Collation.OCTET);
        assertThat(Collation.named("i;klingon", Collation.ASCII_CASEMAP)).isEmpty();
    }
}
