/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.gogo.internal;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.line.CommandLine;

/** A command as Gogo calls it. */
final class CommandFunction implements Function {
    private final CommandLine line;

    CommandFunction(Command command) {
        this.line = new CommandLine(command);
    }

    /** Prints where Gogo has {@code System.out} lead for this thread: into the next command of a pipe, or to the console. */
    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws CommandException {
        line.run(arguments.stream().map(String::valueOf).toList(), System.out);
        return null;
    }
}
