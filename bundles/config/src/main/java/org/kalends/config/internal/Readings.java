/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kalends.config.ConfigValue;
import org.kalends.config.ValueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads texts as values, each text once for each type, and tells the administrator of each unusable value once, however
 * often it is read.
 */
final class Readings {
    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config");
    private static final int REMEMBERED = 10_000;
    private static final int MOST_COMPLAINTS = 10_000;

    private final Generations<Question, ValueType.Reading<?>> known = new Generations<>(REMEMBERED);
    private final Map<Subject, String> complaints = new ConcurrentHashMap<>();

    /** The value of a text; empty, and told, when it is not of the type. */
    <T> Optional<T> read(String property, ConfigValue value, ValueType<T> type) {
        ValueType.Reading<T> reading = reading(value.text(), type);
        if (reading.value().isEmpty()) {
            complain(new Subject(property, value), reading.problem());
        }
        return reading.value();
    }

    /** What was told so far. */
    List<String> complaints() {
        return complaints.values().stream().sorted().toList();
    }

    @SuppressWarnings("unchecked") // A question holds the type, and the answer was made by it
    private <T> ValueType.Reading<T> reading(String text, ValueType<T> type) {
        Question question = new Question(type, text);
        Optional<ValueType.Reading<?>> before = known.find(question);
        if (before.isPresent()) {
            return (ValueType.Reading<T>) before.get();
        }
        ValueType.Reading<T> reading = type.read(text);
        known.put(question, reading);
        return reading;
    }

    private void complain(Subject subject, String problem) {
        ConfigValue value = subject.value;
        String complaint = "%s = \"%s\" in scope %s (%s) %s"
                .formatted(subject.property, value.text(), value.scope(), value.origin(), problem);
        if (complaints.size() < MOST_COMPLAINTS && complaints.putIfAbsent(subject, complaint) == null) {
            LOG.warn("{}; what it shadows holds, or the default", complaint);
        }
    }

    private record Question(ValueType<?> type, String text) {}

    private record Subject(String property, ConfigValue value) {}
}
