/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    @Test
    void severalPreferencesMayStandInOneHeader() {
        Preferences preferences = Preferences.of(List.of("return=minimal, depth-noroot"), List.of());

        assertThat(preferences.minimal()).isTrue();
        assertThat(preferences.depthNoRoot()).isTrue();
        assertThat(preferences.representation()).isFalse();
    }

    @Test
    void quotesAndCaseDoNotMatter() {
        assertThat(Preferences.of(List.of("Return=\"representation\""), List.of())
                        .representation())
                .isTrue();
    }

    @Test
    void briefCountsAsMinimal() {
        assertThat(Preferences.of(List.of(), List.of("t")).minimal()).isTrue();
        assertThat(Preferences.of(List.of(), List.of("f")).minimal()).isFalse();
    }

    @Test
    void ofOnePreferenceToldTwiceTheFirstCounts() {
        Preferences preferences =
                Preferences.of(List.of("return=representation, return=minimal", "return=minimal"), List.of("t"));

        assertThat(preferences.representation()).isTrue();
        assertThat(preferences.minimal()).isFalse();
    }
}
