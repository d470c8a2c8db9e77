/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way to use a command.
 *
 * @param word what follows the name of the command; empty in a command of a single form
 * @param description what it does, in one line without a full stop
 * @param parameters the arguments it takes, in their order: those that must be there first, and only the last one repeated
 * @param options what it takes beside, in any place and order
 * @param action what it does
 */
public record Form(String word, String description, List<Parameter> parameters, List<Option> options, Action action) {
    public Form {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(action, "action");
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        checkNames(parameters, options);
        checkOrder(parameters);
    }

    /** A form that takes nothing yet. */
    public static Form of(String word, String description, Action action) {
        return new Form(word, description, List.of(), List.of(), action);
    }

    /** The form of a command that has no other one. */
    public static Form only(String description, Action action) {
        return of("", description, action);
    }

    /** The same with further arguments behind those it takes. */
    public Form taking(Parameter... further) {
        return new Form(word, description, joined(parameters, List.of(further)), options, action);
    }

    /** The same with further options. */
    public Form with(Option... further) {
        return new Form(word, description, parameters, joined(options, List.of(further)), action);
    }

    /** Whether it can be run without any argument. */
    public boolean needsNothing() {
        return parameters.stream().noneMatch(parameter -> parameter.presence().isRequired());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static void checkNames(List<Parameter> parameters, List<Option> options) {
        Set<String> names = new HashSet<>();
        Stream.concat(parameters.stream().map(Parameter::name), options.stream().map(Option::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Two arguments or options are called " + name);
                });
    }

    private static void checkOrder(List<Parameter> parameters) {
        for (int i = 1; i < parameters.size(); i++) {
            Presence before = parameters.get(i - 1).presence();
            Presence presence = parameters.get(i).presence();
            if (before.isRepeated() || presence.isRequired() && !before.isRequired()) {
                throw new IllegalArgumentException("Nobody could tell which words are "
                        + parameters.get(i).name() + ", as "
                        + parameters.get(i - 1).name() + " stands before");
            }
        }
    }
}
