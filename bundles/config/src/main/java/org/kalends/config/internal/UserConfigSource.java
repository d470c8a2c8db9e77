/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.kalends.embedded.settings.ConfiguredSettings;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;

/**
 * What one configuration of the factory PID {@code org.kalends.config.user} says of one user. The factory is told as a
 * property, too, as somebody may make a configuration of this very PID, which may be taken away like the others.
 */
@Component(
        service = {ConfigSource.class, ProblemSource.class},
        configurationPid = UserConfigSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {"service.ranking:Integer=100", "service.factoryPid=" + UserConfigSource.PID})
public final class UserConfigSource implements ConfigSource, ProblemSource {
    static final String PID = "org.kalends.config.user";

    private static final String SCOPE = "user";
    private static final Set<String> OWN = Set.of("contextId", "userId");

    private final ConfiguredSettings<Whom> settings = new ConfiguredSettings<>(Whom.class, PID);
    private volatile State state;

    /** Whom it is about. */
    @interface Whom {
        int contextId();

        int userId();
    }

    /** Nobody's, as long as it is not told whose the values are. */
    private record State(Optional<Whom> whom, Map<String, ConfigValue> values) {
        boolean isOf(int contextId, int userId) {
            return whom.filter(whom -> whom.contextId() == contextId && whom.userId() == userId)
                    .isPresent();
        }
    }

    @Activate
    public UserConfigSource(Map<String, Object> properties) {
        modified(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        state = new State(settings.take(properties), PidValues.read(properties, SCOPE, PID, OWN));
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        State now = state;
        return now.isOf(contextId, userId) ? now.values : Map.of();
    }

    @Override
    public List<Problem> problems() {
        return settings.problems();
    }

    @Override
    public List<String> examined() {
        return settings.examined();
    }
}
