/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.HashMap;
import java.util.Map;
import org.kalends.config.ConfigSource;
import org.kalends.config.ConfigValue;

/** A scope whose values a test sets; they hold for the users of one context, or for all when that is 0. */
final class FixedSource implements ConfigSource {
    private final String scope;
    private final int context;
    private volatile Map<String, ConfigValue> values = Map.of();

    FixedSource(String scope, int context) {
        this.scope = scope;
        this.context = context;
    }

    FixedSource set(String property, String text) {
        Map<String, ConfigValue> changed = new HashMap<>(values);
        changed.put(property, new ConfigValue(text, scope, "test"));
        values = Map.copyOf(changed);
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
}
