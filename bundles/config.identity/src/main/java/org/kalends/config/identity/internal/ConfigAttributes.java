/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.kalends.config.ConfigValue;

/** The attributes of the directory that set a property: {@code config/<property>}. */
final class ConfigAttributes {
    private static final String PREFIX = "config/";

    private ConfigAttributes() {}

    /**
     * The properties among attributes.
     *
     * @param owner whose attributes they are, for the administrator: {@code user 3 in context 1}
     */
    static Map<String, ConfigValue> of(Map<String, String> attributes, String scope, String owner) {
        return attributes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(PREFIX.length()),
                        entry -> new ConfigValue(
                                entry.getValue().strip(), scope, "attribute " + entry.getKey() + " of " + owner)));
    }
}
