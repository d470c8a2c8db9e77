/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.kalends.config.internal.problems.Problem;
import org.kalends.config.internal.problems.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context set that one configuration of the factory PID is. Those of the files are tried before. */
@Component(
        service = {ContextSetSource.class, ProblemSource.class},
        configurationPid = ConfiguredContextSet.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=-100")
public final class ConfiguredContextSet implements ContextSetSource, ProblemSource {
    static final String PID = "org.kalends.config.contextset";

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredContextSet.class);

    private volatile State state;

    private record State(String pid, List<ContextSet> sets, List<Problem> problems) {}

    @Activate
    public ConfiguredContextSet(Map<String, Object> properties) {
        modified(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        String pid = PidValues.pid(properties, PID);
        Map<String, ConfigValue> entries = PidValues.read(properties, "contextSets", PID, Set.of());
        ContextSetDefinition.Outcome outcome =
                new ContextSetDefinition(pid.substring(pid.indexOf('~') + 1), "PID " + pid, entries).read();
        state = new State(
                pid, outcome.set().stream().toList(), outcome.problem().stream().toList());
        state.problems.forEach(problem -> problem.tell(LOG));
    }

    @Override
    public List<ContextSet> sets() {
        return state.sets;
    }

    @Override
    public List<Problem> problems() {
        return state.problems;
    }

    @Override
    public List<String> examined() {
        return List.of("PID " + state.pid);
    }
}
