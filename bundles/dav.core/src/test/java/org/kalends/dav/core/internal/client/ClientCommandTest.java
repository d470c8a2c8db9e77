/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kalends.testing.TypedCommand;

class ClientCommandTest {
    private final TypedCommand command =
            new TypedCommand(new ClientCommand(new ConfiguredClients(new ChangingConfig())));

    @Test
    void theKindAndItsPropertyAreTold() {
        assertThat(command.run("iOS/17.5.1", "(21F90)", "dataaccessd/1.0"))
                .isEqualTo("iOS   (com.openexchange.dav.useragent.ios)");
        assertThat(command.run("curl/8")).isEqualTo("Unknown client");
    }

    @Test
    void withoutAnArgumentItTellsHowItIsUsed() {
        assertThat(command.refusal()).contains("<user-agent> is missing", "kalends:client <user-agent>...");
    }
}
