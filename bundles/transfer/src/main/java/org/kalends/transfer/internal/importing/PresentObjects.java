/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/** Those of a group of objects that are in the collection already: by name, else by UID. */
final class PresentObjects {
    private final Map<String, Item> byName = new HashMap<>();
    private final Map<String, Item> byUid = new HashMap<>();

    /** Asks the store, with two questions for all of them. */
    PresentObjects(Target target, List<Arrival> arrivals) {
        read(
                target,
                new Selection.Names(arrivals.stream()
                        .flatMap(arrival -> arrival.incoming().name().stream())
                        .toList()));
        read(
                target,
                new Selection.Matching(new IndexCondition.AnyOf(arrivals.stream()
                        .map(Arrival::uid)
                        .filter(uid -> !uid.isEmpty())
                        .<IndexCondition>map(IndexCondition.UidIs::new)
                        .toList())));
    }

    private void read(Target target, Selection selection) {
        try (Stream<Item> items =
                target.storage().items().select(target.stored().id(), selection, Set.of(ItemPart.PROPERTIES))) {
            items.forEach(item -> {
                byName.put(item.name(), item);
                if (!item.uid().isEmpty()) {
                    byUid.put(item.uid(), item);
                }
            });
        }
    }

    /** The one that an object is, or would replace. */
    Optional<Item> of(Arrival arrival) {
        Optional<Item> named = arrival.incoming().name().map(byName::get);
        return named.isPresent() ? named : Optional.ofNullable(byUid.get(arrival.uid()));
    }
}
