/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kalends.config.Config;
import org.kalends.config.ConfigValue;
import org.kalends.config.ConfigView;
import org.kalends.config.ValueType;

/** A configuration of the server that a test changes. */
public final class ChangingConfig implements Config {
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<String> sources = Set.of();

    /** Makes a property something else, and tells. */
    public void put(String property, String value) {
        values.put(property, value);
        listeners.forEach(Runnable::run);
    }

    /** From now on it is read from these. */
    public void read(String... from) {
        sources = Set.of(from);
        listeners.forEach(Runnable::run);
    }

    @Override
    public Set<String> sources() {
        return sources;
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public ConfigView server() {
        return new View(Map.copyOf(values));
    }

    @Override
    public ConfigView forUser(int contextId, int userId) {
        return server();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private record View(Map<String, String> values) implements ConfigView {
        @Override
        public Optional<ConfigValue> find(String property) {
            return Optional.ofNullable(values.get(property)).map(text -> new ConfigValue(text, "server", "test"));
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
}
