/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.Map;
import java.util.Set;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;

/** What one configuration of the factory PID {@code org.kalends.config.context} says of one context. */
@Component(
        service = ConfigSource.class,
        configurationPid = ContextConfigSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=100")
public final class ContextConfigSource implements ConfigSource {
    static final String PID = "org.kalends.config.context";

    private static final String SCOPE = "context";
    private static final String CONTEXT_ID = "contextId";

    private volatile State state;

    private record State(int contextId, Map<String, ConfigValue> values) {}

    @Activate
    public ContextConfigSource(Map<String, Object> properties) {
        modified(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        state = new State(
                PidValues.id(properties, CONTEXT_ID, PID), PidValues.read(properties, SCOPE, PID, Set.of(CONTEXT_ID)));
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        State now = state;
        return now.contextId == contextId ? now.values : Map.of();
    }
}
