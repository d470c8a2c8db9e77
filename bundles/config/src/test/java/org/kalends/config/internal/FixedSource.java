/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.HashMap;
import java.util.Map;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;
import org.kalends.config.PropertyMetadata;

/** A scope whose values a test sets; they hold for the users of one context, or for all when that is 0. */
public final class FixedSource implements ConfigSource {
    private final String scope;
    private final int context;
    private volatile Map<String, ConfigValue> values = Map.of();
    private volatile Map<String, PropertyMetadata> metadata = Map.of();

    public FixedSource(String scope, int context) {
        this.scope = scope;
        this.context = context;
    }

    public FixedSource set(String property, String text) {
        Map<String, ConfigValue> changed = new HashMap<>(values);
        changed.put(property, new ConfigValue(text, scope, "test"));
        values = Map.copyOf(changed);
        return this;
    }

    public FixedSource describe(String property, PropertyMetadata description) {
        metadata = Map.of(property, description);
        return this;
    }

    @Override
    public String scope() {
        return scope;
    }

    @Override
    public Map<String, ConfigValue> valuesFor(int contextId, int userId) {
        return context == 0 || context == contextId ? values : Map.of();
    }

    @Override
    public Map<String, PropertyMetadata> metadata() {
        return metadata;
    }
}
