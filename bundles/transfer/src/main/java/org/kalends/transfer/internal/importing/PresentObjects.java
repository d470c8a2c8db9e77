/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.transfer.internal.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;

/** Those of a group of objects that are in the collection already: by name, else by UID. */
final class PresentObjects {
    private final Map<String, Item> byName = new HashMap<>();
    private final Map<String, Item> byUid = new HashMap<>();

    /** Asks the store for all names at once, and for a UID where the name says nothing: that is what stores have an index for. */
    PresentObjects(Target target, List<Arrival> arrivals) {
        Selection names = new Selection.Names(arrivals.stream()
                .flatMap(arrival -> arrival.incoming().name().stream())
                .toList());
        try (Stream<Item> items =
                target.storage().items().select(target.stored().id(), names, Set.of(ItemPart.PROPERTIES))) {
            items.forEach(item -> byName.put(item.name(), item));
        }
        for (Arrival arrival : arrivals) {
            if (!arrival.uid().isEmpty() && named(arrival).isEmpty()) {
                withUid(target, arrival.uid()).ifPresent(item -> byUid.put(arrival.uid(), item));
            }
        }
    }

    private static Optional<Item> withUid(Target target, String uid) {
        return target
                .storage()
                .items()
                .withUid(
                        target.owner().contextId(),
                        target.owner().id(),
                        target.type().name(),
                        uid,
                        Set.of(ItemPart.PROPERTIES))
                .stream()
                .filter(item -> item.collection().equals(target.stored().id()))
                .findFirst();
    }

    private Optional<Item> named(Arrival arrival) {
        return arrival.incoming().name().map(byName::get);
    }

    /** The one that an object is, or would replace. */
    Optional<Item> of(Arrival arrival) {
        return named(arrival).or(() -> Optional.ofNullable(byUid.get(arrival.uid())));
    }
}
