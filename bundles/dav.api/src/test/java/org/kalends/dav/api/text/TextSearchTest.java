/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSearchTest {
    @ParameterizedTest
    @CsvSource({"abcabd, abd, true", "abcabd, cab, true", "abcabd, acb, false", "abc, abcd, false", "abc, '', true"})
    void aPartIsFoundWhereverItStands(String text, String part, boolean found) {
        assertThat(TextSearch.contains(text, part)).isEqualTo(found);
    }

    @Test
    void longTextsAreSearchedWithTheSameResult() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder letters = new StringBuilder();
            random.ints(5_000, 'a', 'c').forEach(letter -> letters.append((char) letter));
            String text = letters.toString();
            int start = random.nextInt(4_000);
            String part = text.substring(start, start + 500);
            String other = part.substring(0, 250) + "c" + part.substring(251);

            assertThat(TextSearch.contains(text, part)).isTrue();
            assertThat(TextSearch.contains(text, other)).isEqualTo(text.contains(other));
        }
    }

    @Test
    void textsThatAreMadeToKeepASearchBusyAreSearchedOnce() {
        String text = "a".repeat(9_000_000);

        assertThat(TextSearch.contains(text, "a".repeat(500) + "b" + "a".repeat(499)))
                .isFalse();
        assertThat(TextSearch.contains(text + "b", "a".repeat(999) + "b")).isTrue();
    }
}
