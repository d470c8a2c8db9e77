/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.kalends.storage.api.StoredCollection;

/**
 * A collection that others fill, at one moment.
 *
 * @param facts what is told of it; its octets are those of its items together
 * @param items what is in it, by name in code point order
 * @param gone what was in it and is not any more: names, and the change sequence right after each removal
 * @param horizon the change sequence before which it is not known any more what was removed
 */
public record FilledCollection(
        StoredCollection facts, NavigableMap<String, FilledItem> items, Map<String, Long> gone, long horizon) {
    public FilledCollection {
        Objects.requireNonNull(facts, "facts");
        NavigableMap<String, FilledItem> ordered = new TreeMap<>(CodePointOrder.ASCENDING);
        ordered.putAll(items);
        items = Collections.unmodifiableNavigableMap(ordered);
        gone = Map.copyOf(gone);
    }

    /** One of which nobody is told what was removed before now. */
    public static FilledCollection of(StoredCollection facts, List<FilledItem> items) {
        NavigableMap<String, FilledItem> byName = new TreeMap<>();
        items.forEach(item -> byName.put(item.name(), item));
        return new FilledCollection(facts, byName, Map.of(), facts.sequence());
    }
}
