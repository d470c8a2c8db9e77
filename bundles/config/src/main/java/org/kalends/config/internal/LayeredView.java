/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;

/** The maps of all scopes for one user, most specific first: reading is one look-up for each scope in use. */
final class LayeredView implements ConfigView {
    private final List<Map<String, ConfigValue>> layers;
    private final Complaints complaints;

    LayeredView(List<Map<String, ConfigValue>> layers, Complaints complaints) {
        this.layers = layers;
        this.complaints = complaints;
    }

    @Override
    public Optional<ConfigValue> find(String property) {
        for (Map<String, ConfigValue> layer : layers) {
            ConfigValue value = layer.get(property);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    @Override
    public long number(String property, long defaultValue) {
        return read(property, LayeredView::toNumber, "a whole number").orElse(defaultValue);
    }

    @Override
    public boolean isTrue(String property, boolean defaultValue) {
        return read(property, LayeredView::toTruth, "true or false").orElse(defaultValue);
    }

    private <T> Optional<T> read(String property, Function<String, Optional<T>> coercion, String wanted) {
        Optional<ConfigValue> found = find(property);
        Optional<T> result = found.map(ConfigValue::text).flatMap(coercion);
        if (result.isEmpty()) {
            found.ifPresent(value -> complaints.notCoercible(property, value, wanted));
        }
        return result;
    }

    private static Optional<Long> toNumber(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> toTruth(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
