/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Command;
import org.kalends.shell.api.CommandException;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.UsageException;

/** A command as people type it: its name, the word of a form, arguments and options. */
public final class CommandLine {
    /** What all commands have in front of their name, with a colon between them. */
    public static final String SCOPE = "kalends";

    private static final String HELP = "--help";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,49}");

    private final Command command;
    private final String typed;

    /** A command of a shell that has others beside those of Kalends. */
    public CommandLine(Command command) {
        this(command, SCOPE + ':');
    }

    /**
     * A command of any shell.
     *
     * @param prefix what is typed in front of its name
     */
    public CommandLine(Command command, String prefix) {
        this.command = command;
        this.typed = prefix + command.name();
    }

    /**
     * The name of a command.
     *
     * @throws IllegalArgumentException when nobody could type it
     */
    public static String name(Command command) {
        String name = command.name();
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A command is named by letters, digits and hyphens, and not " + name);
        }
        return name;
    }

    /**
     * Runs the command, or prints its help when {@code --help} is among the words.
     *
     * @param words those behind its name
     * @throws UsageException when it does not take them; the message tells what it takes
     * @throws CommandException when it cannot do it
     */
    public void run(List<String> words, PrintStream out) throws CommandException {
        if (asksForHelp(words)) {
            out.print(help());
            return;
        }
        Optional<Form> form = form(words);
        try {
            if (form.isEmpty()) {
                throw unknown(words);
            }
            form.get().action().run(arguments(form.get(), words), out);
        } catch (UsageException e) {
            throw explained(e, form);
        }
    }

    private static boolean asksForHelp(List<String> words) {
        int end = words.indexOf(Reading.END_OF_OPTIONS);
        return words.subList(0, end < 0 ? words.size() : end).contains(HELP);
    }

    /** The form that is meant. */
    Optional<Form> form(List<String> words) {
        List<Form> forms = command.forms();
        Optional<Form> named = words.stream().findFirst().flatMap(word -> forms.stream()
                .filter(form -> !form.word().isEmpty() && form.word().equals(word))
                .findFirst());
        boolean first =
                forms.get(0).word().isEmpty() || words.isEmpty() && forms.get(0).needsNothing();
        return named.isPresent() || !first ? named : Optional.of(forms.get(0));
    }

    /** Those of the words that are behind the word of the form. */
    static List<String> behind(Form form, List<String> words) {
        boolean named = !form.word().isEmpty() && !words.isEmpty();
        return words.subList(named ? 1 : 0, words.size());
    }

    private static Arguments arguments(Form form, List<String> words) throws UsageException {
        Reading reading = new Reading(form);
        for (String word : behind(form, words)) {
            reading.take(word);
        }
        return reading.all();
    }

    private UsageException unknown(List<String> words) {
        String known = command.forms().stream().map(Form::word).collect(Collectors.joining(", "));
        return new UsageException(
                words.isEmpty()
                        ? "It is to be said what to do: " + known + '.'
                        : "There is no \"" + words.get(0) + "\" here, but " + known + '.');
    }

    private UsageException explained(UsageException refusal, Optional<Form> form) {
        List<Form> asked = form.map(List::of).orElseGet(command::forms);
        String usage = asked.stream()
                .map(known -> "  " + new HelpText(command, typed).usage(known))
                .collect(Collectors.joining("\n"));
        UsageException explained =
                new UsageException("%s\n%s\n  %s %s tells more.".formatted(refusal.getMessage(), usage, typed, HELP));
        explained.initCause(refusal);
        return explained;
    }

    /** All that can be said about the command, in lines. */
    public String help() {
        return new HelpText(command, typed).all();
    }

    /**
     * What a word could be that somebody has begun to type.
     *
     * @param before the words between the name and it
     * @param begun what was typed of it, possibly empty
     * @return whole words that begin so, sorted; some, when there are many
     */
    public List<String> completions(List<String> before, String begun) {
        return new Completion(command.forms(), this).of(before, begun);
    }
}
