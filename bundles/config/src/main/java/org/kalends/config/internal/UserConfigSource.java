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

/** What one configuration of the factory PID {@code org.kalends.config.user} says of one user. */
@Component(
        service = ConfigSource.class,
        configurationPid = UserConfigSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=100")
public final class UserConfigSource implements ConfigSource {
    static final String PID = "org.kalends.config.user";

    private static final String SCOPE = "user";
    private static final String CONTEXT_ID = "contextId";
    private static final String USER_ID = "userId";

    private volatile State state;

    private record State(int contextId, int userId, Map<String, ConfigValue> values) {}

    @Activate
    public UserConfigSource(Map<String, Object> properties) {
        modified(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        state = new State(
                PidValues.id(properties, CONTEXT_ID, PID),
                PidValues.id(properties, USER_ID, PID),
                PidValues.read(properties, SCOPE, PID, Set.of(CONTEXT_ID, USER_ID)));
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        State now = state;
        return now.contextId == contextId && now.userId == userId ? now.values : Map.of();
    }
}
