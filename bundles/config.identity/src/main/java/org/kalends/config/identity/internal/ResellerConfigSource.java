/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.Map;
import java.util.Set;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PidValues;
import org.kalends.embedded.requirement.RequireConfiguration;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
import org.kalends.identity.Reseller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** What one configuration of the factory PID {@code org.kalends.config.reseller} says of the contexts of one reseller. */
@RequireConfiguration
@Component(
        service = ConfigSource.class,
        configurationPid = ResellerConfigSource.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=100")
public final class ResellerConfigSource implements ConfigSource {
    static final String PID = "org.kalends.config.reseller";

    private static final String SCOPE = "reseller";
    private static final String NAME = "reseller";

    private final Identities identities;
    private final Resellers resellers;
    private volatile State state;

    private record State(String reseller, Map<String, ConfigValue> values) {}

    @Activate
    public ResellerConfigSource(@Reference Identities identities, Map<String, Object> properties) {
        this.identities = identities;
        this.resellers = new Resellers(identities);
        modified(properties);
    }

    @Modified
    void modified(Map<String, Object> properties) {
        if (!(properties.get(NAME) instanceof String reseller) || reseller.isBlank()) {
            throw new IllegalArgumentException(PidValues.pid(properties, PID) + " needs the name of a " + NAME);
        }
        state = new State(reseller.strip(), PidValues.read(properties, SCOPE, PID, Set.of(NAME)));
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        State now = state;
        return isOf(contextId, now.reseller) ? now.values : Map.of();
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
}
