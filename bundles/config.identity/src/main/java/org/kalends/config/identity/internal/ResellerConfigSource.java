/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.kalends.embedded.problems.ProblemLog;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
import org.kalends.identity.Reseller;
import org.kalends.problem.api.Problem;
import org.kalends.problem.api.ProblemSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;

/**
 * What one configuration of the factory PID {@code org.kalends.config.reseller} says of the contexts of one reseller. The factory is
 * told as a
 * property, too, as somebody may make a configuration of this very PID, which may be taken away like the others.
 */
@RequireConfiguration
@Component(
        service = {ConfigSource.class, ProblemSource.class},
        configurationPid = ResellerConfigSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {"service.ranking:Integer=100", "service.factoryPid=" + ResellerConfigSource.PID})
public final class ResellerConfigSource implements ConfigSource, ProblemSource {
    static final String PID = "org.kalends.config.reseller";

    private static final String SCOPE = "reseller";
    private static final String NAME = "reseller";

    private final Identities identities;
    private final Resellers resellers;
    private final ProblemLog log = new ProblemLog(LoggerFactory.getLogger(PID));
    private volatile State state = new State("", Map.of(), "", List.of());

    /** What it says, of nobody as long as there is no name. */
    private record State(String reseller, Map<String, ConfigValue> values, String where, List<Problem> problems) {}

    @Activate
    public ResellerConfigSource(@Reference Identities identities, Map<String, Object> properties) {
        this.identities = identities;
        this.resellers = new Resellers(identities);
        modified(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        Optional<String> named = Optional.ofNullable(properties.get(NAME))
                .map(name -> name.toString().strip())
                .filter(name -> !name.isEmpty());
        String where = "PID " + PidValues.pid(properties, PID);
        List<Problem> problems = named.isPresent() ? List.of() : List.of(nameless(where));
        state = new State(
                named.orElse(state.reseller), PidValues.read(properties, SCOPE, PID, Set.of(NAME)), where, problems);
        log.tellNew(problems);
    }

    private Problem nameless(String where) {
        String consequence = state.reseller.isEmpty() ? "it is of nobody until then" : state.reseller + " holds";
        return Problem.error(where, "reseller is missing: it must be the name of a reseller; " + consequence);
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        State now = state;
        return !now.reseller.isEmpty() && isOf(contextId, now.reseller) ? now.values : Map.of();
    }

    /** A reseller need not be known to the directory beyond its name at the context. */
    private boolean isOf(int contextId, String reseller) {
        boolean own = identities
                .context(contextId)
                .flatMap(Context::reseller)
                .filter(reseller::equals)
                .isPresent();
        return own || resellers.of(contextId).stream().map(Reseller::name).anyMatch(reseller::equals);
    }

    @Override
    public List<Problem> problems() {
        return state.problems;
    }

    @Override
    public List<String> examined() {
        return List.of(state.where);
    }
}
