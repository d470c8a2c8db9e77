/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What the process was started with: system properties under the names of ours, and variables of the environment, for the scope of the
 * whole server. Whoever starts it in a container has no other place for a value, and means it: it comes before files and
 * configurations.
 *
 * <p>A variable has the property's name, or, where dots cannot be, the name with {@code _} for each dot and {@code __} for each
 * underscore: {@code com_openexchange_dav_prefixPath}.
 */
@Component(name = "org.kalends.config.environment", property = "service.ranking:Integer=200")
public final class EnvironmentConfigSource implements ConfigSource {
    private static final String SCOPE = "server";
    private static final List<String> PREFIXES = List.of("com.openexchange.", "org.kalends.");

    private final List<Map<String, ConfigValue>> layers;
    private final Map<String, ConfigValue> values;

    @Activate
    public EnvironmentConfigSource() {
        this(System.getProperties(), System.getenv());
    }

    EnvironmentConfigSource(Properties properties, Map<String, String> environment) {
        layers = List.of(ofProperties(properties), ofVariables(environment));
        Map<String, ConfigValue> merged = new HashMap<>(layers.get(1));
        merged.putAll(layers.get(0));
        values = Map.copyOf(merged);
    }

    private static Map<String, ConfigValue> ofProperties(Properties properties) {
        Map<String, ConfigValue> values = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(EnvironmentConfigSource::isOurs)
                .forEach(name -> values.put(name, value(properties.getProperty(name), "system property")));
        return Map.copyOf(values);
    }

    private static Map<String, ConfigValue> ofVariables(Map<String, String> environment) {
        Map<String, ConfigValue> values = new HashMap<>();
        environment.forEach((variable, text) -> property(variable)
                .ifPresent(name -> values.put(name, value(text, "environment variable " + variable))));
        return Map.copyOf(values);
    }

    private static ConfigValue value(String text, String origin) {
        return new ConfigValue(text.strip(), SCOPE, origin);
    }

    private static Optional<String> property(String variable) {
        String name = variable.indexOf('.') >= 0 ? variable : withDots(variable);
        return Optional.of(name).filter(EnvironmentConfigSource::isOurs);
    }

    private static String withDots(String variable) {
        List<String> parts = new ArrayList<>();
        for (String part : variable.split("__", -1)) {
            parts.add(part.replace('_', '.'));
        }
        return String.join("_", parts);
    }

    private static boolean isOurs(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        return values;
    }

    @Override
    public List<Map<String, ConfigValue>> layersFor(int contextId, int userId) {
        return layers;
    }
}
