/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a property in JSON. */
public sealed interface JsonValue {
    /** A string. */
    record Text(String text) implements JsonValue {}

    /**
     * A number or one of {@code true} and {@code false}.
     *
     * @param literal as it is written
     */
    record Literal(String literal) implements JsonValue {}

    /** The components of a structured value, each a text or several (RFC 7095 section 3.3.1.3). */
    record Several(List<JsonValue> values) implements JsonValue {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** The parts of a recurrence rule (RFC 7265 section 3.6.10). */
    record Parts(Map<String, JsonValue> byName) implements JsonValue {
        public Parts {
            byName = new LinkedHashMap<>(byName);
        }
    }
}
