/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scope of the whole server: the properties of one PID, each under its own name. They have precedence over those of
 * the files. Modified in place, so that the service stays registered and the runtime updates its service properties,
 * which is how the cascade learns of a change.
 */
@RequireConfiguration
@Component(
        name = ServerConfigSource.PID,
        service = ConfigSource.class,
        configurationPid = ServerConfigSource.PID,
        configurationPolicy = ConfigurationPolicy.OPTIONAL,
        property = "service.ranking:Integer=100")
public final class ServerConfigSource implements ConfigSource {
    static final String PID = "org.kalends.config.server";

    private static final Logger LOG = LoggerFactory.getLogger(ServerConfigSource.class);
    private static final String SCOPE = "server";

    private volatile Map<String, ConfigValue> values;

    @Activate
    public ServerConfigSource(Map<String, Object> properties) {
        values = read(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        Map<String, ConfigValue> before = values;
        values = read(properties);
        LOG.info("The configuration of the server changed: {}", differences(before, values));
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        return values;
    }

    private static Map<String, ConfigValue> read(Map<String, Object> properties) {
        return PidValues.read(properties, SCOPE, PID, Set.of());
    }

    /** The names whose values differ. */
    private static List<String> differences(Map<String, ConfigValue> before, Map<String, ConfigValue> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .sorted()
                .toList();
    }
}
