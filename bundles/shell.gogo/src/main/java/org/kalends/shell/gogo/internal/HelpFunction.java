/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.gogo.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.line.CommandLine;
import org.kalends.shell.api.line.CommandList;

/** {@code kalends:help}: Gogo's own help looks at methods, and commands that are data have none to be looked at. */
final class HelpFunction implements Function {
    private final Supplier<Collection<Command>> commands;

    HelpFunction(Supplier<Collection<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws CommandException {
        new CommandList(commands.get(), CommandLine.SCOPE + ':')
                .help(arguments.stream().map(String::valueOf).toList(), System.out);
        return null;
    }
}
