/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.timezone.service.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kalends.testing.TestExchange;

class WellKnownPageTest {
    @Test
    void whoAsksAtTheAddressThatEverybodyKnowsIsLedToTheService() throws IOException {
        TestExchange exchange = new TestExchange("GET", "", "/.well-known/timezone");
        new WellKnownPage("/tzdist").answer(exchange);

        assertThat(exchange.status()).isEqualTo(301);
        assertThat(exchange.told()).containsEntry("Location", "/tzdist");
    }
}
