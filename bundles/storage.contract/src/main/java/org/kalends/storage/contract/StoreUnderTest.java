/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Written;

/** The store a contract is about, and the short ways of talking to it that all parts of the contract share. */
public interface StoreUnderTest {
    int CONTEXT = 1;
    int OWNER = 3;
    String CALENDAR = "calendar";
    Set<ItemPart> FACTS = Set.of();
    Set<ItemPart> EVERYTHING = Set.of(ItemPart.OCTETS, ItemPart.PROPERTIES);
    PropertyName COLOR = new PropertyName("http://apple.com/ns/ical/", "calendar-color");
    PropertyName NOTE = new PropertyName("", "note");

    /** A store that was empty when the test began; the same one throughout a test. */
    Storage testee();

    /** All answers to one question about changes. */
    record Answer(List<Change> changes, long sequence, boolean truncated) {
        public List<String> names() {
            return changes.stream().map(Change::name).toList();
        }

        public List<String> gone() {
            return changes.stream()
                    .filter(change -> change.item().isEmpty())
                    .map(Change::name)
                    .toList();
        }
    }

    default NewCollection calendar(String name) {
        return new NewCollection(CONTEXT, OWNER, CALENDAR, name, false, Map.of());
    }

    default CollectionId created(String name) {
        return testee().collections().create(calendar(name)).id();
    }

    default StoredCollection reread(CollectionId id) {
        return testee().collections().find(id).orElseThrow();
    }

    /** An event whose octets and entity tag follow from UID and text. */
    default NewItem event(String uid, String text) {
        return item(new ItemIndex(uid, "VEVENT", Optional.empty(), List.of()), text);
    }

    default NewItem event(String uid) {
        return event(uid, "first");
    }

    default NewItem item(ItemIndex index, String text) {
        Octets octets = Octets.utf8(index.uid() + "\r\n" + text);
        return new NewItem("text/calendar; charset=utf-8", "etag-" + index.uid() + "-" + text, octets, index, OWNER);
    }

    default Condition matches(String etag) {
        return Condition.onETag(current -> current.equals(Optional.of(etag)));
    }

    default Written put(CollectionId collection, String name, NewItem item) {
        return testee().items().put(new ItemAddress(collection, name), item, Condition.NONE);
    }

    /** Puts an event with a UID of its own name. */
    default Written put(CollectionId collection, String name) {
        return put(collection, name, event("uid of " + name));
    }

    default void delete(CollectionId collection, String name) {
        testee().items().delete(new ItemAddress(collection, name), Condition.NONE);
    }

    default Written move(ItemAddress source, ItemAddress target) {
        return testee().items().move(source, target, Condition.NONE, Condition.NONE);
    }

    default Written copy(ItemAddress source, ItemAddress target) {
        return testee().items().copy(source, target, Condition.NONE, Condition.NONE, OWNER);
    }

    default Optional<Item> find(CollectionId collection, String name) {
        return testee().items().find(new ItemAddress(collection, name), EVERYTHING);
    }

    default String text(CollectionId collection, String name) {
        return find(collection, name).flatMap(Item::octets).orElseThrow().text();
    }

    default List<Item> selected(CollectionId collection, Selection selection, Set<ItemPart> parts) {
        try (Stream<Item> items = testee().items().select(collection, selection, parts)) {
            return items.toList();
        }
    }

    default List<String> names(CollectionId collection, Selection selection) {
        return selected(collection, selection, FACTS).stream().map(Item::name).toList();
    }

    default List<String> names(CollectionId collection) {
        return names(collection, new Selection.All());
    }

    default Answer since(CollectionId collection, long sequence) {
        return since(collection, OptionalLong.of(sequence), Integer.MAX_VALUE);
    }

    default Answer since(CollectionId collection, OptionalLong sequence, int limit) {
        try (Changes changes = testee().changes().since(collection, sequence, limit, EVERYTHING)) {
            List<Change> all = new ArrayList<>();
            for (Optional<Change> next = changes.next(); next.isPresent(); next = changes.next()) {
                all.add(next.get());
            }
            return new Answer(all, changes.sequence(), changes.truncated());
        }
    }
}
