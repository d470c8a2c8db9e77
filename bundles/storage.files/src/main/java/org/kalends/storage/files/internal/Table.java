/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values by key, of which a transaction changes some. Guarded by the lock of {@link Ledger}.
 *
 * @param <K> a record, or what has a text in JSON
 * @param <V> a record, or what has a text in JSON; immutable
 */
final class Table<K, V> {
    private final String name;
    private final Class<K> keys;
    private final Class<V> kept;
    private final Map<K, V> values = new HashMap<>();
    private final Map<K, Optional<V>> before = new LinkedHashMap<>();
    private Observer<K, V> observer = (key, old, now) -> {};

    /** Is told of each change, also of one that is taken back or read from disk. */
    @FunctionalInterface
    interface Observer<K, V> {
        void changed(K key, Optional<V> old, Optional<V> now);
    }

    /** @param name in the journal */
    Table(String name, Class<K> keys, Class<V> kept) {
        this.name = name;
        this.keys = keys;
        this.kept = kept;
    }

    void observe(Observer<K, V> newObserver) {
        observer = newObserver;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    Map<K, V> all() {
        return Collections.unmodifiableMap(values);
    }

    Collection<V> values() {
        return Collections.unmodifiableCollection(values.values());
    }

    void put(K key, V value) {
        change(key, Optional.of(value));
    }

    void remove(K key) {
        change(key, Optional.empty());
    }

    private void change(K key, Optional<V> value) {
        before.putIfAbsent(key, find(key));
        set(key, value);
    }

    private void set(K key, Optional<V> value) {
        Optional<V> old = value.isPresent()
                ? Optional.ofNullable(values.put(key, value.get()))
                : Optional.ofNullable(values.remove(key));
        observer.changed(key, old, value);
    }

    boolean isChanged() {
        return !before.isEmpty();
    }

    /** The changes of the transaction are there to stay. */
    void accept() {
        before.clear();
    }

    /** Takes back the changes of the transaction. */
    void rollBack() {
        before.forEach(this::set);
        before.clear();
    }

    /** What the transaction has changed. */
    Stream<Line> changes(Gson gson) {
        return before.keySet().stream().map(key -> line(gson, key));
    }

    /** All there is. */
    Stream<Line> lines(Gson gson) {
        return values.keySet().stream().map(key -> line(gson, key));
    }

    private Line line(Gson gson, K key) {
        return Line.ofEntry(name, gson.toJsonTree(key, keys), gson.toJsonTree(values.get(key), kept));
    }

    /** Takes in a line as it was written. */
    void load(Gson gson, JsonElement key, Optional<JsonElement> value) {
        set(gson.fromJson(key, keys), value.map(json -> gson.fromJson(json, kept)));
    }
}
