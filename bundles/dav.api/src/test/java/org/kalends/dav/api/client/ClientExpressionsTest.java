/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClientExpressionsTest {
    private final Clients builtIn = new ClientExpressions(kind -> Optional.empty());

    @Test
    void anExpressionThatIsConfiguredTakesThePlaceOfTheOneBuiltIn() {
        Clients clients = new ClientExpressions(
                kind -> Optional.of(kind).filter(ClientKind.DAVX5::equals).map(davx5 -> Pattern.compile("Evolution")));

        assertThat(clients.of(Optional.of("Evolution/3.46.4"))).isEqualTo(ClientKind.DAVX5);
        assertThat(clients.of(Optional.of("DAVx5/4.4.5"))).isEqualTo(ClientKind.UNKNOWN);
        assertThat(clients.of(Optional.of("DAVdroid/1.11"))).isEqualTo(ClientKind.DAVDROID);
    }

    @Test
    void aProgramThatNamesItselfIsKnownBeforeWhatItIsMadeWith() {
        assertThat(builtIn.of(Optional.of("macOS/14.5 AddressBookCore/1 CFNetwork/1494 Darwin/23.5.0")))
                .isEqualTo(ClientKind.MAC_CONTACTS);
        assertThat(builtIn.of(Optional.of("accountsd/1.0 CFNetwork/1494 Darwin/23.5.0")))
                .isEqualTo(ClientKind.APPLE_SERVICE);
    }

    @Test
    void ofANameNoMoreThanItsBeginningIsLookedAt() {
        assertThat(builtIn.of(Optional.of("x".repeat(251) + "DAVx5"))).isEqualTo(ClientKind.DAVX5);
        assertThat(builtIn.of(Optional.of("x".repeat(252) + "DAVx5"))).isEqualTo(ClientKind.UNKNOWN);
    }
}
