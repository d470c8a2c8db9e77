/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.http;

import java.util.Set;
import org.kalends.dav.core.internal.registry.ConfigSources;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;
import org.kalends.http.api.NotReadyException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the engine answers: it knows where things are, and all is here that says who may do what. */
@Component(property = {HealthCheck.NAME + "=engine", HealthCheck.TAGS + "=" + HealthCheck.READY})
public final class EngineCheck implements HealthCheck {
    private final Publisher publisher;
    private final ConfigSources sources;

    @Activate
    public EngineCheck(@Reference Publisher publisher, @Reference ConfigSources sources) {
        this.publisher = publisher;
        this.sources = sources;
    }

    @Override
    public Health check() throws NotReadyException {
        Set<String> missing = sources.missing();
        if (!missing.isEmpty()) {
            return Health.critical("What the configuration is read from is away: " + String.join(", ", missing));
        }
        return Health.ok("DAV is at " + publisher.space().internalPrefix() + '/');
    }
}
