/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryQueryTest {
    private static final Group SALES =
            new Group(1, 2, "sales", "Straße & Söhne", List.of(3), Optional.of("Sales@example.org"));

    @ParameterizedTest
    @CsvSource({
        "straße, true",
        "STRASSE, false",
        "SÖHNE, true",
        "so\u0308hne, true",
        "ﬀ, false",
        "sales@, true",
        "'& s', true",
        "sales, true",
        "support, false",
        "'', true"
    })
    void aTextIsFoundInsideAnotherWhateverTheCase(String text, boolean found) {
        assertThat(query(text).finds(SALES)).isEqualTo(found);
    }

    @Test
    void eachTextIsFoundInAnyOfTheTexts() {
        assertThat(query("söhne", "example").finds(SALES)).isTrue();
        assertThat(query("söhne", "support").finds(SALES)).isFalse();
        assertThat(query().finds(SALES)).isTrue();
    }

    @Test
    void onlyTheTypesSearchedForAreFound() {
        Set<CalendarUserType> others = Set.of(CalendarUserType.INDIVIDUAL, CalendarUserType.ROOM);

        assertThat(new DirectoryQuery(1, others, List.of(), 1).finds(SALES)).isFalse();
    }

    @Test
    void aPageHasAtLeastOneEntry() {
        assertThatThrownBy(() -> new DirectoryQuery(1, Set.of(), List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextThatIsFoldedInPartsIsFoldedAsAWhole() {
        assertThat(DirectoryQuery.folded("Å") + DirectoryQuery.folded("ﬀ") + DirectoryQuery.folded("İ"))
                .isEqualTo(DirectoryQuery.folded("ÅﬀİÅ".substring(0, 3)));
    }

    private static DirectoryQuery query(String... texts) {
        return new DirectoryQuery(1, Set.of(CalendarUserType.GROUP), List.of(texts), 1);
    }
}
