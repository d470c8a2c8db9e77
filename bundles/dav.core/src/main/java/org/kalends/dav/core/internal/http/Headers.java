/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Header fields of a request.
 *
 * @param fields all values by name, whatever the case of the name
 */
public record Headers(Map<String, List<String>> fields) {
    public Headers {
        TreeMap<String, List<String>> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(fields);
        fields = folded;
    }

    /** All values of a header. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether they say that a body follows. */
    public boolean announceBody() {
        return get("Transfer-Encoding").isPresent()
                || get("Content-Length")
                        .filter(length -> !length.strip().equals("0"))
                        .isPresent();
    }

    /** The value of a header, several joined by commas. */
    public Optional<String> get(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
