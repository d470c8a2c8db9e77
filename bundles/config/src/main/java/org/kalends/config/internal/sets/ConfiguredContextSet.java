/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal.sets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.LoggerFactory;

/**
 * The context set that one configuration of the factory PID is. Those of the files are tried before. One that cannot be used
 * changes nothing.
 */
@Component(
        service = {ContextSetSource.class, ProblemSource.class},
        configurationPid = ConfiguredContextSet.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=-100")
public final class ConfiguredContextSet implements ContextSetSource, ProblemSource {
    static final String PID = "org.kalends.config.contextset";

    private final ProblemLog log = new ProblemLog(LoggerFactory.getLogger(PID));
    private volatile State state = new State(PID, Optional.empty(), List.of());

    private record State(String pid, Optional<ContextSet> set, List<Problem> problems) {}

    @Activate
    public ConfiguredContextSet(Map<String, Object> properties) {
        modified(properties);
    }

    @Modified
    public void modified(Map<String, Object> properties) {
        String pid = PidValues.pid(properties, PID);
        Map<String, ConfigValue> entries = PidValues.read(properties, "contextSets", PID, Set.of());
        ContextSetDefinition.Outcome outcome =
                new ContextSetDefinition(pid.substring(pid.indexOf('~') + 1), "PID " + pid, entries).read();
        Optional<ContextSet> former = state.set;
        boolean goesOn = outcome.set().isEmpty() && former.isPresent();
        List<Problem> problems = outcome.problem().stream()
                .map(problem -> goesOn ? goingOn(problem) : problem)
                .toList();
        state = new State(pid, outcome.set().or(() -> former), problems);
        log.tellNew(state.problems);
    }

    private static Problem goingOn(Problem problem) {
        return Problem.error(problem.where(), problem.message() + "; what was good before holds");
    }

    @Override
    public List<ContextSet> sets() {
        return state.set.stream().toList();
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
