/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.installation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.kalends.dav.api.engine.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code kalends:installation} in a Gogo shell: tells what the installation has, and corrects it. */
@Component(
        service = InstallationCommand.class,
        property = {"osgi.command.scope=kalends", "osgi.command.function=installation"})
public final class InstallationCommand {
    private static final String USAGE =
            """
            kalends:installation list                    what this installation has, here or away
            kalends:installation forget <part> <name>    lets clients be told that it is gone, and delete their copies
            """;
    private static final int FORGETTING = 3;

    private final KeptInstallation installation;

    @Activate
    public InstallationCommand(@Reference KeptInstallation installation) {
        this.installation = installation;
    }

    /** Carries out what the arguments say, or tells how it is used. */
    public String installation(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("list")) {
            return Arrays.stream(Part.values()).map(this::line).collect(Collectors.joining("\n"));
        }
        if (arguments.length == FORGETTING && arguments[0].equals("forget")) {
            return Part.named(arguments[1])
                    .map(part -> forget(part, arguments[2]))
                    .orElse("There is no part " + arguments[1] + ".\n" + USAGE);
        }
        return USAGE;
    }

    private String line(Part part) {
        String names = installation.all(part).stream()
                .map(name -> name.isEmpty() ? "(default)" : name)
                .collect(Collectors.joining(", "));
        return "%-10s %s".formatted(part.word(), names);
    }

    private String forget(Part part, String name) {
        return installation.forget(part, name)
                ? "The " + part.word() + " " + name + " is forgotten."
                : "No " + part.word() + " " + name + " was seen; what the configuration names is taken away there.";
    }
}
