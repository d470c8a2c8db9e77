/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import java.util.Optional;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells administrators which program a {@code User-Agent} is taken for: {@code kalends:client} in a Gogo shell. */
@Component(
        service = ClientCommand.class,
        property = {"osgi.command.scope=kalends", "osgi.command.function=client"})
public final class ClientCommand {
    private static final String USAGE =
            """
            kalends:client <user-agent>    the program it is taken for, and the property whose expression says so
            """;

    private final Clients clients;

    @Activate
    public ClientCommand(@Reference Clients clients) {
        this.clients = clients;
    }

    /** The kind of the client; words are joined, so that quotes are not needed. */
    public String client(String[] arguments) {
        if (arguments.length == 0) {
            return USAGE;
        }
        ClientKind kind = clients.of(Optional.of(String.join(" ", arguments)));
        return kind == ClientKind.UNKNOWN
                ? kind.readableName()
                : "%s   (%s)".formatted(kind.readableName(), kind.property());
    }
}
