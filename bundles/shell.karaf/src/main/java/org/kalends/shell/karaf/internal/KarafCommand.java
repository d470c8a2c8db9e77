/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.karaf.internal;

import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.line.CommandLine;

/** A command as Karaf knows it. Karaf's own {@code help} runs it with {@code --help}. */
final class KarafCommand implements Command {
    private final org.kalends.shell.api.Command command;
    private final CommandLine line;

    KarafCommand(org.kalends.shell.api.Command command) {
        this.command = command;
        this.line = new CommandLine(command);
    }

    @Override
    public String getScope() {
        return CommandLine.SCOPE;
    }

    @Override
    public String getName() {
        return command.name();
    }

    @Override
    public String getDescription() {
        return command.description();
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        String full = CommandLine.SCOPE + ':' + command.name();
        return new WordCompleter(line, scoped ? List.of(command.name()) : List.of(full, command.name()));
    }

    /** The usual one. */
    @Override
    public Parser getParser() {
        return null;
    }

    /** Prints where Karaf has {@code System.out} lead for this thread: into the next command of a pipe, or to the client. */
    @Override
    public Object execute(Session session, List<Object> arguments) throws CommandException {
        line.run(arguments.stream().map(String::valueOf).toList(), System.out);
        return null;
    }
}
