/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTokenTest {
    @Test
    void aTokenIsReadBackAsItWasGiven() {
        SyncToken token = new SyncToken("104", 17);

        assertThat(SyncToken.parse(token.toString())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "urn:kalends:sync:",
                "urn:kalends:sync:104:-1",
                "urn:kalends:sync:104:99999999999999999999",
                "0d6f6a4e-0e3c-4e0a-8d3c-2f5c0d7f6b1a",
                "http://sabre.io/ns/sync/5"
            })
    void whateverElseAClientSendsIsNone(String text) {
        assertThat(SyncToken.parse(text)).isEmpty();
    }
}
