/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.UsageException;
import org.kalends.shell.api.text.Table;

/**
 * All commands as people type them.
 *
 * @param commands those there are
 * @param prefix what is typed in front of their names
 */
public record CommandList(Collection<Command> commands, String prefix) {
    /** Their names and what they are for. */
    public Table overview() {
        Table table = new Table();
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> table.row(prefix + command.name(), command.description()));
        return table;
    }

    /**
     * All that can be said about some of them, or the {@link #overview} when none is named.
     *
     * @param names with or without the prefix
     * @throws CommandException when there is no command of one of these names
     */
    public void help(List<String> names, PrintStream out) throws CommandException {
        if (names.isEmpty()) {
            overview().print(out);
        }
        for (String name : names) {
            out.print(named(name).help());
        }
    }

    /**
     * The command of this name.
     *
     * @param text its name, with or without the prefix
     * @throws CommandException when there is none
     */
    public CommandLine named(String text) throws CommandException {
        String name = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> new CommandLine(command, prefix))
                .orElseThrow(() -> new UsageException(
                        "Kalends has no command " + Table.harmless(name) + "; " + prefix + "help lists all."));
    }
}
