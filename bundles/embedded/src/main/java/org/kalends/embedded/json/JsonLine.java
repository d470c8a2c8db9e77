/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A content line in JSON (RFC 7095 section 3.3, RFC 7265 section 3.4).
 *
 * @param name lower case
 * @param parameters values by name in lower case, in order; each has one or more
 * @param type of its values, lower case: {@code text}, {@code unknown}
 * @param values one or more, as JSON
 */
public record JsonLine(String name, Map<String, List<String>> parameters, String type, List<JsonValue> values) {
    /** The type of what stands as it stood in the line, escapes and all (RFC 7095 section 5.1). */
    public static final String UNKNOWN = "unknown";

    public JsonLine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        parameters = new LinkedHashMap<>(parameters);
        values = List.copyOf(values);
    }
}
