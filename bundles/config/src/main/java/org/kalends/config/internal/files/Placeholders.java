/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a value for something that is known elsewhere: {@code ${name}} for a framework or system property and
 * {@code ${env:NAME}} for a variable of the environment, as Karaf writes them; {@code $[prop:name]}, {@code $[env:NAME]} and
 * {@code $[secret:name]}, with {@code ;default=text} before the bracket if need be, as Felix writes them in configurations.
 * Any other dollar sign is text, as in regular expressions.
 *
 * @param properties knows framework and system properties by their names
 * @param environment knows variables of the environment
 * @param secrets knows what only this process may read
 */
record Placeholders(Source properties, Source environment, Source secrets) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<kind>env:|)(?<name>[\\w.-]+)}"
            + "|\\$\\[(?<type>prop|env|secret):(?<key>[\\w.-]+)(?:;default=(?<default>[^];]*))?]");

    /** Texts by name. */
    @FunctionalInterface
    interface Source extends Function<String, Optional<String>> {}

    /**
     * A value with everything in its place.
     *
     * @param text what nothing is known for stands in it as it was written
     * @param confidential whether a secret is in it
     * @param unknown the placeholders for which nothing is known
     */
    record Filled(String text, boolean confidential, List<String> unknown) {
        Filled {
            unknown = List.copyOf(unknown);
        }
    }

    Filled fill(String text) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        List<String> unknown = new ArrayList<>();
        boolean confidential = false;
        while (placeholders.find()) {
            Optional<String> found = meaning(placeholders);
            if (found.isEmpty()) {
                unknown.add(placeholders.group());
            }
            confidential |= "secret".equals(placeholders.group("type"));
            placeholders.appendReplacement(filled, Matcher.quoteReplacement(found.orElse(placeholders.group())));
        }
        return new Filled(placeholders.appendTail(filled).toString(), confidential, unknown);
    }

    private Optional<String> meaning(Matcher placeholder) {
        if (placeholder.group("name") != null) {
            Source source = placeholder.group("kind").isEmpty() ? properties : environment;
            return source.apply(placeholder.group("name"));
        }
        return source(placeholder.group("type"))
                .apply(placeholder.group("key"))
                .or(() -> Optional.ofNullable(placeholder.group("default")));
    }

    private Source source(String type) {
        return switch (type) {
            case "prop" -> properties;
            case "env" -> environment;
            default -> secrets;
        };
    }
}
