/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.Map;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.identity.Context;
import org.kalends.identity.Identities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scope of contexts, as the directory has it. */
@Component(name = "org.kalends.config.identity.context")
public final class ContextAttributes implements ConfigSource {
    private final Identities identities;

    @Activate
    public ContextAttributes(@Reference Identities identities) {
        this.identities = identities;
    }

    @Override
    public String scope() {
        return "context";
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        return identities
                .context(contextId)
                .map(Context::attributes)
                .map(attributes -> ConfigAttributes.of(attributes, scope(), "context " + contextId))
                .orElse(Map.of());
    }

    @Override
    public Object stamp(int contextId, int userId) {
        return identities.context(contextId).map(Context::attributes);
    }
}
