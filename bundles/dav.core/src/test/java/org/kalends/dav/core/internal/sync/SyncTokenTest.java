/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalends.dav.core.internal.sync.SyncToken.View;

class SyncTokenTest {
    private static final SyncToken PLAIN = new SyncToken("104", 17, new View("", ""), Optional.empty());

    @Test
    void aTokenIsReadBackAsItWasGiven() {
        assertThat(SyncToken.parse(PLAIN.toString())).contains(PLAIN);
        assertThat(PLAIN).hasToString("urn:kalends:sync:104:17");
    }

    @Test
    void aTokenOfAWindowIsReadBackAsItWasGiven() {
        SyncToken token = new SyncToken("104", 17, new View("a3", "x.1700000000"), Optional.empty());

        assertThat(SyncToken.parse(token.toString())).contains(token);
    }

    @Test
    void aTokenOnItsWayIsReadBackWithTheNameOfTheLastObject() {
        SyncToken token = PLAIN.interrupted("-5.x", "a:b~ü.ics");

        assertThat(SyncToken.parse(token.toString())).contains(token);
        assertThat(SyncToken.parse(PLAIN.interrupted("", "a").toString())).contains(PLAIN.interrupted("", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "urn:kalends:sync:",
                "urn:kalends:sync:104:-1",
                "urn:kalends:sync:104:17:a",
                "urn:kalends:sync:104:17:~:~:%",
                "urn:kalends:sync:104:99999999999999999999",
                "0d6f6a4e-0e3c-4e0a-8d3c-2f5c0d7f6b1a",
                "http://sabre.io/ns/sync/5"
            })
    void whateverElseAClientSendsIsNone(String text) {
        assertThat(SyncToken.parse(text)).isEmpty();
    }
}
