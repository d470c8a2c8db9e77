/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.carddav.internal;

import java.util.Map;
import java.util.Optional;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;

/**
 * What holds for a user of a test.
 *
 * @param values by the names of properties, without {@code com.openexchange.}
 */
public record UserSettings(Map<String, String> values) implements ConfigView {
    @Override
    public Optional<ConfigValue> find(String property) {
        return Optional.ofNullable(values.get(property.replaceFirst("^com\\.openexchange\\.", "")))
                .map(text -> new ConfigValue(text, "server", "test"));
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
