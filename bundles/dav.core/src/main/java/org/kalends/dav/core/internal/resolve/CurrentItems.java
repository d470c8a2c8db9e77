/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.IndexCondition;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;

/**
 * The items of a collection as its format indexes them today. What an earlier revision of the format has indexed is read with its octets
 * and examined, so that nobody can tell it from what has been indexed anew.
 */
final class CurrentItems {
    private final Storage storage;
    private final StoredCollection collection;
    private final ObjectFormat format;

    CurrentItems(Storage storage, StoredCollection collection, ObjectFormat format) {
        this.storage = storage;
        this.collection = collection;
        this.format = format;
    }

    /** The item of a name. */
    Optional<Item> find(String name, Set<ItemPart> parts) {
        return current(storage.items().find(address(name), parts), parts);
    }

    /**
     * An item that the store has told.
     *
     * @param parts what it has been asked for of it
     */
    Optional<Item> current(Optional<Item> told, Set<ItemPart> parts) {
        boolean lacksOctets =
                told.filter(item -> isOutdated(item) && item.octets().isEmpty()).isPresent();
        return (lacksOctets ? storage.items().find(address(told.get().name()), withOctets(parts)) : told)
                .map(this::current);
    }

    private ItemAddress address(String name) {
        return new ItemAddress(collection.id(), name);
    }

    /**
     * The selected items.
     *
     * @return by name; the caller closes it
     */
    Stream<Item> select(Selection selection, Set<ItemPart> parts) {
        if (selection instanceof Selection.Matching matching) {
            OptionalInt revision = OptionalInt.of(format.indexRevision());
            return read(new Selection.Matching(matching.condition(), revision), parts)
                    .mapMulti(
                            (item, next) -> current(item, matching.condition()).ifPresent(next));
        }
        return read(selection, parts).map(this::current);
    }

    /** Items of which those that are outdated have their octets. */
    private Stream<Item> read(Selection selection, Set<ItemPart> parts) {
        Stream<Item> items = storage.items().select(collection.id(), selection, parts);
        if (parts.contains(ItemPart.OCTETS)) {
            return items;
        }
        OctetsOnDemand<Item> completed = new OctetsOnDemand<>(
                items.iterator(),
                Optional::of,
                this::isOutdated,
                names -> storage.items().select(collection.id(), new Selection.Names(names), withOctets(parts)),
                Optional.empty());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(completed, Spliterator.ORDERED), false)
                .onClose(items::close)
                .mapMulti((found, next) -> found.item().ifPresent(next));
    }

    private static Set<ItemPart> withOctets(Set<ItemPart> parts) {
        Set<ItemPart> all = EnumSet.of(ItemPart.OCTETS);
        all.addAll(parts);
        return all;
    }

    /** Whether an earlier revision of the format has indexed it. */
    boolean isOutdated(Item item) {
        return item.indexRevision().isPresent() && item.indexRevision().getAsInt() < format.indexRevision();
    }

    /**
     * An item as it would be told if it were indexed today.
     *
     * @param item with its octets, if it is outdated
     */
    Item current(Item item) {
        return isOutdated(item) ? ExaminedItem.of(item, collection, format).item() : item;
    }

    private Optional<Item> current(Item item, IndexCondition condition) {
        return isOutdated(item)
                ? Optional.of(ExaminedItem.of(item, collection, format))
                        .filter(examined -> examined.satisfies(condition))
                        .map(ExaminedItem::item)
                : Optional.of(item);
    }
}
