/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.quota.internal;

import java.util.Map;
import java.util.Optional;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;

/**
 * A configuration that is the same for everybody.
 *
 * @param properties what it says
 */
record FixedConfig(Map<String, String> properties) implements Config, ConfigView {
    @Override
    public ConfigView server() {
        return this;
    }

    @Override
    public ConfigView forUser(int contextId, int userId) {
        return this;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public Optional<ConfigValue> find(String property) {
        return Optional.ofNullable(properties.get(property)).map(text -> new ConfigValue(text, "server", "test"));
    }

    @Override
    public long number(String property, long defaultValue) {
        return read(property, ValueType.NUMBER, defaultValue);
    }

    @Override
    public boolean isTrue(String property, boolean defaultValue) {
        return read(property, ValueType.TRUTH, defaultValue);
    }
}
