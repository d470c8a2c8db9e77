/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.kalends.shell.api.CommandException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.InvalidSyntaxException;

/** A running server with the Gogo runtime, as runtimes with a shell have it. */
public abstract class ServerWithShell extends RunningServer {
    @Override
    @Configuration
    public Option[] server() {
        return Stream.concat(Stream.of(super.server()), Stream.of(bundleOf(CommandProcessor.class), commandsInGogo()))
                .toArray(Option[]::new);
    }

    private static Option bundleOf(Class<?> type) {
        return CoreOptions.bundle(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    /** Our adapter has no class that others could name. */
    private static Option commandsInGogo() {
        String component = "OSGI-INF/org.kalends.shell.gogo.internal.GogoCommands.xml";
        String url =
                ServerWithShell.class.getClassLoader().getResource(component).toString();
        return CoreOptions.bundle(url.substring("jar:".length(), url.indexOf('!')));
    }

    /** What a command of ours prints, or why it does not do it. */
    final String run(String command) {
        String function = command.split("[: ]")[1];
        Patience.until(() -> offers(function));
        CommandProcessor processor = framework().getService(framework().getServiceReference(CommandProcessor.class));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (CommandSession session =
                processor.createSession(new ByteArrayInputStream(new byte[0]), printed, printed)) {
            session.execute(command);
            return printed.toString(StandardCharsets.UTF_8).stripTrailing();
        } catch (CommandException e) {
            return e.getMessage();
        } catch (Exception e) {
            throw new AssertionError(command + " failed, having printed " + printed, e);
        }
    }

    /** Has the server take something that is away for gone, of which there is a part other than a store, and a name. */
    final void forget(String part) {
        run("kalends:installation forget " + part);
    }

    private boolean offers(String function) {
        try {
            return framework()
                            .getAllServiceReferences(
                                    null, "(&(osgi.command.scope=kalends)(osgi.command.function=" + function + "))")
                    != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(function, e);
        }
    }
}
