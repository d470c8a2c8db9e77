/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.gogo.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.line.CommandLine;
import org.kalends.shell.api.text.Table;

/** {@code kalends:help}: Gogo's own help looks at methods, and commands that are data have none to be looked at. */
final class HelpFunction implements Function {
    private final Supplier<Collection<Command>> commands;

    HelpFunction(Supplier<Collection<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws CommandException {
        if (arguments.isEmpty()) {
            overview().print(System.out);
            return null;
        }
        for (Object argument : arguments) {
            System.out.print(new CommandLine(named(String.valueOf(argument))).help());
        }
        return null;
    }

    private Table overview() {
        Table table = new Table();
        commands.get().stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> table.row(CommandLine.SCOPE + ':' + command.name(), command.description()));
        return table;
    }

    private Command named(String text) throws CommandException {
        String name = text.substring(text.indexOf(':') + 1);
        return commands.get().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new CommandException("Kalends has no command " + name + "; kalends:help lists all."));
    }
}
