/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.shell.api.Arguments;
import org.kalends.shell.api.Form;
import org.kalends.shell.api.Option;
import org.kalends.shell.api.Parameter;
import org.kalends.shell.api.UsageException;

/** Reads words, one after the other, as a form takes them. */
final class Reading {
    /** Behind it there are arguments alone, whatever they begin with. */
    static final String END_OF_OPTIONS = "--";

    private static final String OPTION = "--";

    private final Form form;
    private final Map<String, List<String>> values = new HashMap<>();
    private Optional<Option> open = Optional.empty();
    private boolean argumentsAlone;
    private int position;

    Reading(Form form) {
        this.form = form;
    }

    /**
     * Takes a word.
     *
     * @throws UsageException when the form has no place for it
     */
    void take(String word) throws UsageException {
        if (open.isPresent()) {
            put(open.get().name(), word);
            open = Optional.empty();
        } else if (word.equals(END_OF_OPTIONS) && !argumentsAlone) {
            argumentsAlone = true;
        } else if (word.startsWith(OPTION) && !argumentsAlone) {
            option(word.substring(OPTION.length()));
        } else {
            argument(word);
        }
    }

    private void option(String text) throws UsageException {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Option option = form.options().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no option --" + name + '.'));
        if (values.containsKey(name)) {
            throw new UsageException("The option --" + name + " is given twice.");
        }
        values.put(name, new ArrayList<>());
        if (option.value().isEmpty() && equals >= 0) {
            throw new UsageException("The option --" + name + " takes no value.");
        }
        if (equals >= 0) {
            put(name, text.substring(equals + 1));
        } else if (option.value().isPresent()) {
            open = Optional.of(option);
        }
    }

    private void argument(String word) throws UsageException {
        Parameter parameter =
                next().orElseThrow(() -> new UsageException("There is an argument too many: " + word + '.'));
        put(parameter.name(), word);
        if (!parameter.presence().isRepeated()) {
            position++;
        }
    }

    private void put(String name, String value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** The argument that the next word would be, unless it is an option. */
    Optional<Parameter> next() {
        return form.parameters().stream().skip(position).findFirst();
    }

    /** The option whose value the next word is. */
    Optional<Option> open() {
        return open;
    }

    /** Whether the next word may be an option that has not been given. */
    boolean mayTake(Option option) {
        return !argumentsAlone && !values.containsKey(option.name());
    }

    /** What has been given so far. */
    Arguments soFar() {
        return new Arguments(values);
    }

    /**
     * What has been given, when that is all.
     *
     * @throws UsageException when something is missing
     */
    Arguments all() throws UsageException {
        if (open.isPresent()) {
            throw new UsageException("The option " + open.get().shown() + " has no value.");
        }
        Optional<Parameter> missing = form.parameters().stream()
                .filter(parameter -> parameter.presence().isRequired() && !values.containsKey(parameter.name()))
                .findFirst();
        if (missing.isPresent()) {
            throw new UsageException("The argument <" + missing.get().name() + "> is missing.");
        }
        return soFar();
    }
}
