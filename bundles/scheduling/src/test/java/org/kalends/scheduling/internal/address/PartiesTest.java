/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kalends.dav.api.resource.Principal;

class PartiesTest {
    private final Parties parties = Town.parties();

    @Test
    void aNameThatNeverChangesIsThatOfTheEntryItWasMadeOf() {
        String urn = new Principal(Principal.Kind.INDIVIDUAL, 1, 2, "berta", List.of()).urn();

        assertThat(parties.of(urn.toUpperCase(Locale.ROOT))).isEqualTo(parties.of("mailto:berta@example.org"));
    }

    @Test
    void aStrangersHostHasOneNameInWhateverLetters() {
        assertThat(parties.of("mailto:Paul@B\u00fccher.example"))
                .isEqualTo(parties.of("mailto:paul@xn--bcher-kva.example"))
                .isNotEqualTo(parties.of("mailto:paul@bucher.example"));
        assertThat(parties.of("mailto:paul@\u00fc..example").entry()).isEmpty();
    }

    @Test
    void nobodysNameIsAStrangers() {
        assertThat(parties.of("urn:uuid:00000000-0000-0000-0000-000000000000").entry())
                .isEmpty();
        assertThat(parties.of(new Principal(Principal.Kind.INDIVIDUAL, 1, 3, "", List.of()).urn())
                        .entry())
                .isPresent();
    }
}
