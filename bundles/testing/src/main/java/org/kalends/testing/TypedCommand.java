/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.line.CommandLine;

/**
 * A command that somebody types into a shell.
 *
 * @param command which one
 */
public record TypedCommand(Command command) {
    /** What it says, without the last end of line; it must not refuse. */
    public String run(String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            new CommandLine(command).run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
        } catch (CommandException e) {
            throw new AssertionError(command.name() + " refuses", e);
        }
        return printed.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Why it refuses, which it must. */
    public String refusal(String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            new CommandLine(command).run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
        } catch (CommandException e) {
            return e.getMessage();
        }
        throw new AssertionError(command.name() + " does not refuse, but says " + printed);
    }

    /** What the next word could be. */
    public List<String> completions(String begun, String... before) {
        return new CommandLine(command).completions(List.of(before), begun);
    }
}
