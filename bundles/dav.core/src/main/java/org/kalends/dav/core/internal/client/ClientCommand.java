/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.kalends.dav.api.client.ClientKind;
import org.kalends.dav.api.client.Clients;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:client}: tells administrators which program a {@code User-Agent} is taken for. */
@Component
public final class ClientCommand implements Command {
    private static final String USER_AGENT = "user-agent";

    private final Clients clients;

    @Activate
    public ClientCommand(@Reference Clients clients) {
        this.clients = clients;
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public String description() {
        return "the program that a client is taken for";
    }

    @Override
    public List<Form> forms() {
        return List.of(Form.only("names it, and the property whose expression says so", this::tell)
                .taking(Parameter.repeated(USER_AGENT, "what the client says of itself, with or without quotes")));
    }

    private void tell(Arguments arguments, PrintStream out) {
        ClientKind kind = clients.of(Optional.of(String.join(" ", arguments.all(USER_AGENT))));
        out.println(
                kind == ClientKind.UNKNOWN
                        ? kind.readableName()
                        : "%s   (%s)".formatted(kind.readableName(), kind.property()));
    }
}
