/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.text.Table;

/** What is said about a command. */
final class HelpText {
    private static final String INDENT = "    ";

    private final Command command;
    private final String typed;

    /** @param typed its name as people type it */
    HelpText(Command command, String typed) {
        this.command = command;
        this.typed = typed;
    }

    /** How a form is written, in one line. */
    String usage(Form form) {
        Stream<String> arguments =
                form.parameters().stream().map(parameter -> parameter.presence().shown(parameter.name()));
        Stream<String> options = form.options().stream().map(option -> '[' + option.shown() + ']');
        return Stream.of(Stream.of(typed, form.word()), arguments, options)
                .flatMap(words -> words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What it is for, and each of its forms. */
    String all() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(octets, false, StandardCharsets.UTF_8)) {
            out.println(typed + " - " + command.description());
            command.forms().forEach(form -> write(form, out));
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private void write(Form form, PrintStream out) {
        out.println();
        out.println(usage(form));
        out.println(INDENT + form.description());
        Table table = new Table();
        for (Parameter parameter : form.parameters()) {
            table.row('<' + parameter.name() + '>', parameter.description());
        }
        for (Option option : form.options()) {
            table.row(option.shown(), option.description());
        }
        table.print(INDENT, out);
    }
}
