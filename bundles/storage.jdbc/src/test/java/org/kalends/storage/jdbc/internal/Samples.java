/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Term;

/** A calendar with events whose octets, entity tag and UID all follow from the name, so that a torn one would show. */
record Samples(Storage storage) {
    private static final String CALENDAR = "calendar";
    private static final String WORK = "work";
    private static final String BODY = "BEGIN:VEVENT\r\n".repeat(100);

    CollectionId calendar() {
        return storage.collections()
                .find(1, 3, CALENDAR, WORK)
                .orElseGet(() -> storage.collections().create(new NewCollection(1, 3, CALENDAR, WORK, true, Map.of())))
                .id();
    }

    Item put(CollectionId calendar, String name) {
        return storage.items()
                .put(new ItemAddress(calendar, name), event(name), Condition.NONE)
                .item();
    }

    Optional<Item> find(CollectionId calendar, String name) {
        return storage.items().find(new ItemAddress(calendar, name), Set.of(ItemPart.OCTETS));
    }

    boolean isWhole(Item item) {
        NewItem expected = event(item.name());
        return item.octets().equals(Optional.of(expected.octets()))
                && item.etag().equals(expected.etag())
                && item.uid().equals(expected.index().uid())
                && item.size() == expected.octets().length();
    }

    private static NewItem event(String name) {
        ItemIndex index =
                new ItemIndex("uid of " + name, "VEVENT", Optional.empty(), List.of(new Term("SUMMARY", name)));
        return new NewItem("text/calendar", "etag of " + name, Octets.utf8(name + "\r\n" + BODY + name), index, 3);
    }
}
