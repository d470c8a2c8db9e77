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
 * Reads texts as values, and tells the administrator of each unusable value once, however often it is read.
 */
final class Readings {
    private static final Logger LOG = LoggerFactory.getLogger("org.kalends.config");
    private static final int MOST_COMPLAINTS = 10_000;

    private final Map<Subject, String> complaints = new ConcurrentHashMap<>();

    /** The value of a text; empty, and told, when it is not of the type. */
    <T> Optional<T> read(String property, ConfigValue value, ValueType<T> type) {
        ValueType.Reading<T> reading = type.read(value.text());
        if (reading.value().isEmpty()) {
            complain(new Subject(property, value), reading.problem());
        }
        return reading.value();
    }

    /** What was told so far. */
    List<String> complaints() {
        return complaints.values().stream().sorted().toList();
    }

    private void complain(Subject subject, String problem) {
        ConfigValue value = subject.value;
        String complaint = "%s = \"%s\" in scope %s (%s) %s"
                .formatted(subject.property, value.shown(), value.scope(), value.origin(), problem);
        if (complaints.size() < MOST_COMPLAINTS && complaints.putIfAbsent(subject, complaint) == null) {
            LOG.warn("{}; what it shadows holds, or the default", complaint);
        }
    }

    private record Subject(String property, ConfigValue value) {}
}
