/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kalends.config.ConfigValue;
import org.kalends.config.internal.sets.TagExpressionParser.MalformedException;
import org.kalends.config.internal.sets.TagExpressionParser.Parsed;
import org.kalends.problem.api.Problem;

/**
 * A context set as someone wrote it.
 *
 * @param name for the administrator
 * @param origin where it is written, for messages
 * @param entries values by property, with {@code withTags} and {@code addTags}
 */
public record ContextSetDefinition(String name, String origin, Map<String, ConfigValue> entries) {
    private static final String WITH_TAGS = "withTags";
    private static final String ADD_TAGS = "addTags";

    /**
     * What came of reading it.
     *
     * @param set empty when the set does not hold
     * @param problem what is wrong with it, or may be misunderstood
     */
    public record Outcome(Optional<ContextSet> set, Optional<Problem> problem) {}

    /** Makes sense of it. */
    public Outcome read() {
        String expression = text(WITH_TAGS);
        if (expression.isEmpty()) {
            return wrong(origin, "it needs " + WITH_TAGS + " (in quotes when it begins with ! or &)");
        }
        try {
            Parsed parsed = TagExpressionParser.parse(expression);
            ContextSet set = new ContextSet(name, parsed.expression(), added(), values());
            return new Outcome(
                    Optional.of(set), parsed.ambiguous() ? Optional.of(ambiguous(parsed)) : Optional.empty());
        } catch (MalformedException e) {
            return wrong(
                    entries.get(WITH_TAGS).origin(),
                    "%s \"%s\" is wrong at character %d: %s"
                            .formatted(WITH_TAGS, expression, e.position(), e.getMessage()));
        }
    }

    private Outcome wrong(String where, String message) {
        Problem problem = Problem.error(where, "the set %s does not hold: %s".formatted(name, message));
        return new Outcome(Optional.empty(), Optional.of(problem));
    }

    private Problem ambiguous(Parsed parsed) {
        return Problem.warning(
                entries.get(WITH_TAGS).origin(),
                "%s of the set %s mixes & and | without parentheses and is read as: %s"
                        .formatted(WITH_TAGS, name, parsed.expression()));
    }

    private String text(String key) {
        return Optional.ofNullable(entries.get(key)).map(ConfigValue::text).orElse("");
    }

    private Set<String> added() {
        return Arrays.stream(text(ADD_TAGS).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
    }

    private Map<String, ConfigValue> values() {
        return entries.entrySet().stream()
                .filter(entry -> !Set.of(WITH_TAGS, ADD_TAGS).contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
