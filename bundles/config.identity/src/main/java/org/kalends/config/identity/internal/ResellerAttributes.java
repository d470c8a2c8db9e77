/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.identity.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.identity.Identities;
import org.kalends.identity.Reseller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scope of resellers, as the directory has it. What a reseller says has precedence over the one above it. */
@Component(name = "org.kalends.config.identity.reseller")
public final class ResellerAttributes implements ConfigSource {
    private static final String SCOPE = "reseller";

    private final Resellers resellers;

    @Activate
    public ResellerAttributes(@Reference Identities identities) {
        this.resellers = new Resellers(identities);
    }

    @Override
    public String scope() {
        return SCOPE;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        Map<String, ConfigValue> values = new HashMap<>();
        layersFor(contextId, userId).forEach(layer -> layer.forEach(values::putIfAbsent));
        return Map.copyOf(values);
    }

    @Override
    public List<Map<String, ConfigValue>> layersFor(int contextId, int userId) {
        return resellers.of(contextId).stream().map(ResellerAttributes::values).toList();
    }

    @Override
    public Object stamp(int contextId, int userId) {
        return resellers.of(contextId);
    }

    private static Map<String, ConfigValue> values(Reseller reseller) {
        return ConfigAttributes.of(reseller.attributes(), SCOPE, "reseller " + reseller.name());
    }
}
