/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.config.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.PropertyMetadata;
import org.kalends.config.ValueType;

/** The values of all scopes for one user: reading is one look-up for each scope that defines anything for the user. */
final class LayeredView implements ConfigView {
    private final SearchPath path;
    private final List<Layer> layers;
    private final Map<String, PropertyMetadata> metadata;
    private final Set<String> tags;
    private final Readings readings;

    /** Of the layers, the most specific one is first. */
    LayeredView(
            SearchPath path,
            List<Layer> layers,
            Map<String, PropertyMetadata> metadata,
            Set<String> tags,
            Readings readings) {
        this.path = path;
        this.layers = layers;
        this.metadata = metadata;
        this.tags = tags;
        this.readings = readings;
    }

    @Override
    public Optional<ConfigValue> find(String property) {
        int first = firstPosition(property);
        for (Layer layer : layers) {
            ConfigValue value = layer.position() < first ? null : layer.values().get(property);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<ConfigValue> definitions(String property) {
        int first = firstPosition(property);
        List<ConfigValue> all = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.position() >= first) {
                layer.parts()
                        .forEach(part -> Optional.ofNullable(part.get(property)).ifPresent(all::add));
            }
        }
        return all;
    }

    @Override
    public long number(String property, long defaultValue) {
        return read(property, ValueType.NUMBER, defaultValue);
    }

    @Override
    public boolean isTrue(String property, boolean defaultValue) {
        return read(property, ValueType.TRUTH, defaultValue);
    }

    @Override
    public <T> Optional<T> read(String property, ValueType<T> type) {
        Optional<ConfigValue> holding = find(property);
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = readings.read(property, holding.get(), type);
        return value.isPresent() ? value : readShadowed(property, type);
    }

    private <T> Optional<T> readShadowed(String property, ValueType<T> type) {
        return definitions(property).stream()
                .skip(1)
                .flatMap(value -> readings.read(property, value, type).stream())
                .findFirst();
    }

    @Override
    public PropertyMetadata metadata(String property) {
        return metadata.getOrDefault(property, PropertyMetadata.NONE);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        layers.forEach(layer -> names.addAll(layer.values().keySet()));
        return names;
    }

    @Override
    public Set<String> tags() {
        return tags;
    }

    /** Scopes more specific than the one a property is final in are not asked. */
    private int firstPosition(String property) {
        PropertyMetadata known = metadata.get(property);
        if (known == null || known.finalScope().isEmpty()) {
            return 0;
        }
        return path.scopes().indexOf(known.finalScope().get());
    }
}
