/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what stands, each value under its own name, in a configuration of Configuration Admin; for components that are
 * sources of the cascade.
 */
public final class PidValues {
    /** What Configuration Admin, Declarative Services and File Install add for themselves. */
    private static final List<String> FOREIGN_PREFIXES = List.of("service.", "component.", "felix.", "osgi.", ":");

    private PidValues() {}

    /**
     * Reads the properties of a component. An empty value is none: forms write one for each property they know.
     *
     * @param scope which the values belong to
     * @param pid the PID when there is none among the properties
     * @param own names that are no properties of the cascade
     */
    public static Map<String, ConfigValue> read(
            Map<String, Object> properties, String scope, String pid, Set<String> own) {
        String origin = "PID " + pid(properties, pid);
        return properties.entrySet().stream()
                .filter(entry -> !own.contains(entry.getKey()))
                .filter(entry -> FOREIGN_PREFIXES.stream().noneMatch(entry.getKey()::startsWith))
                .map(entry -> Map.entry(entry.getKey(), text(entry.getValue()).strip()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new ConfigValue(entry.getValue(), scope, origin)));
    }

    /** The PID of the configuration a component was made from. */
    public static String pid(Map<String, Object> properties, String otherwise) {
        return properties.get("service.pid") instanceof String pid ? pid : otherwise;
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return joined(several.stream());
        }
        if (value.getClass().isArray()) {
            return joined(IntStream.range(0, Array.getLength(value)).mapToObj(index -> Array.get(value, index)));
        }
        return value.toString();
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(", "));
    }
}
