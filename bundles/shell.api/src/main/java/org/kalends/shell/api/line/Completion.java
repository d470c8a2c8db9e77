/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.UsageException;

/** What the next word of a command could be. */
final class Completion {
    private static final int MOST = 100;

    private final List<Form> forms;
    private final CommandLine line;

    Completion(List<Form> forms, CommandLine line) {
        this.forms = forms;
        this.line = line;
    }

    List<String> of(List<String> before, String begun) {
        return Stream.concat(words(before), ofForm(before, begun))
                .filter(word -> word.startsWith(begun))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** The words of forms, where one can stand. */
    private Stream<String> words(List<String> before) {
        return before.isEmpty() ? forms.stream().map(Form::word).filter(word -> !word.isEmpty()) : Stream.empty();
    }

    private Stream<String> ofForm(List<String> before, String begun) {
        Optional<Form> form = line.form(before).filter(meant -> meant.word().isEmpty() || !before.isEmpty());
        if (form.isEmpty()) {
            return Stream.empty();
        }
        Reading reading = new Reading(form.get());
        try {
            for (String word : CommandLine.behind(form.get(), before)) {
                reading.take(word);
            }
        } catch (UsageException e) {
            // Whoever goes on typing is told by the command itself what is wrong before
            return Stream.empty();
        }
        return next(form.get(), reading, begun);
    }

    private static Stream<String> next(Form form, Reading reading, String begun) {
        if (reading.open().isPresent()) {
            return reading.open().get().completions().startingWith(begun, reading.soFar()).stream();
        }
        Stream<String> arguments = reading.next()
                .map(parameter -> parameter.completions().startingWith(begun, reading.soFar()))
                .map(Collection::stream)
                .orElseGet(Stream::empty);
        Stream<String> options = form.options().stream()
                .filter(reading::mayTake)
                .map(Option::name)
                .map(name -> "--" + name);
        return begun.startsWith("-") ? Stream.concat(arguments, options) : arguments;
    }
}
