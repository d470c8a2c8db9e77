/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a form was given: its arguments and the values of its options, by name. */
public final class Arguments {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<String, List<String>> values;

    /** @param values by name of the argument or option; an option that has no value has an empty list */
    public Arguments(Map<String, List<String>> values) {
        this.values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** The argument that must be there. */
    public String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("The form takes no argument " + name));
    }

    /** The argument or the value of the option, if it is there; the first of several. */
    public Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** All that was given under this name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether the argument or the option is there. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The argument as a number of 1 or more, as those of contexts and users are.
     *
     * @throws UsageException when it is none
     */
    public int number(String name) throws UsageException {
        return number(name, text(name));
    }

    /**
     * The argument or the value of the option as a number of 1 or more.
     *
     * @param otherwise what holds when it is not there
     * @throws UsageException when it is none
     */
    public int number(String name, int otherwise) throws UsageException {
        Optional<String> text = find(name);
        return text.isPresent() ? number(name, text.get()) : otherwise;
    }

    private static int number(String name, String text) throws UsageException {
        if (!NUMBER.matcher(text).matches()) {
            throw new UsageException("<%s> is a number of 1 or more, not \"%s\".".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
