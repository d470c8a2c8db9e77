/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientCommandTest {
    private final ClientCommand command = new ClientCommand(new ConfiguredClients(new ChangingConfig()));

    @Test
    void theKindAndItsPropertyAreTold() {
        assertThat(command.client(new String[] {"iOS/17.5.1", "(21F90)", "dataaccessd/1.0"}))
                .isEqualTo("iOS   (com.openexchange.dav.useragent.ios)");
        assertThat(command.client(new String[] {"curl/8"})).isEqualTo("Unknown client");
    }

    @Test
    void withoutAnArgumentItTellsHowItIsUsed() {
        assertThat(command.client(new String[0])).startsWith("kalends:client <user-agent>");
    }
}
