/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.karaf.internal;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;

/** Completes the name of a command, and then its words. Karaf asks the completers of all commands about every line. */
final class WordCompleter implements Completer {
    private static final int NOTHING = -1;

    private final org.kalends.shell.api.line.CommandLine command;
    private final List<String> names;

    WordCompleter(org.kalends.shell.api.line.CommandLine command, List<String> names) {
        this.command = command;
        this.names = names;
    }

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> found = line.getCursorArgumentIndex() == 0 ? names(begun(line)) : words(line);
        // The blank says that a word is whole
        found.forEach(word -> candidates.add(word + ' '));
        return found.isEmpty() ? NOTHING : line.getBufferPosition() - line.getArgumentPosition();
    }

    private List<String> names(String begun) {
        return names.stream().filter(name -> name.startsWith(begun)).toList();
    }

    private List<String> words(CommandLine line) {
        List<String> typed = Arrays.asList(line.getArguments());
        if (!names.contains(typed.get(0))) {
            return List.of();
        }
        return command.completions(typed.subList(1, line.getCursorArgumentIndex()), begun(line));
    }

    private static String begun(CommandLine line) {
        String word = line.getCursorArgument();
        return word == null ? "" : word.substring(0, Math.min(line.getArgumentPosition(), word.length()));
    }
}
