/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.shell.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that may be said beside the arguments: {@code --name}, or {@code --name value}.
 *
 * @param name without its hyphens
 * @param description what it changes, in one line without a full stop
 * @param value what is said with it; empty when it is said alone
 * @param completions what its value could be
 */
public record Option(String name, String description, Optional<String> value, Completions completions) {
    public Option {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(completions, "completions");
    }

    /** One that is said alone. */
    public static Option flag(String name, String description) {
        return new Option(name, description, Optional.empty(), Completions.NONE);
    }

    /**
     * One with a value.
     *
     * @param value what the value is called where it is explained
     */
    public static Option valued(String name, String value, String description) {
        return new Option(name, description, Optional.of(value), Completions.NONE);
    }

    /** The same with what its value could be. */
    public Option completedBy(Completions source) {
        return new Option(name, description, value, source);
    }

    /** How it is written. */
    public String shown() {
        return "--" + name + value.map(text -> " <" + text + '>').orElse("");
    }
}
