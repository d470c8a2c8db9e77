/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalends.dav.api.spi.Personal;
import org.kalends.dav.core.internal.access.FolderAccess;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.PersonalStore;
import org.kalends.storage.api.PropertyName;

/**
 * Objects of somebody else's collection as a user sees them, with what the user keeps at them. The entity tag of one at which something is
 * kept tells that, too; so the tags of a listing need no octets. Without its octets an object is told to be as large as it is stored.
 */
final class PersonalItems {
    private final PersonalStore kept;
    private final CollectionId collection;
    private final Personal format;
    private final FolderAccess access;

    private PersonalItems(PersonalStore kept, CollectionId collection, Personal format, FolderAccess access) {
        this.kept = kept;
        this.collection = collection;
        this.format = format;
        this.access = access;
    }

    /** What a user sees of a collection; empty where that is what is stored. */
    static Optional<PersonalItems> of(StoredCollectionResource collection) {
        PersonalStore kept = collection.storage().personal();
        return kept == PersonalStore.NONE || !collection.access().hidesSome()
                ? Optional.empty()
                : collection
                        .type()
                        .format()
                        .as(Personal.class)
                        .map(format ->
                                new PersonalItems(kept, collection.stored().id(), format, collection.access()));
    }

    /** Items as the user sees them, with one question for all. */
    Map<String, Item> seen(List<Item> items) {
        Map<String, Map<PropertyName, String>> all =
                kept.ofItems(collection, items.stream().map(Item::name).collect(Collectors.toSet()), access.userId());
        return items.stream()
                .collect(Collectors.toMap(Item::name, item -> seen(item, all.getOrDefault(item.name(), Map.of()))));
    }

    private Item seen(Item item, Map<PropertyName, String> ofUser) {
        if (access.isReduced(item)) {
            return item;
        }
        Optional<String> own = Optional.ofNullable(ofUser.get(format.ownPart()));
        Optional<Octets> octets = item.octets().map(stored -> format.seen(stored, own));
        return new Item(
                item.collection(),
                item.name(),
                item.uid(),
                item.kind(),
                item.mediaType(),
                own.map(text -> PersonalTag.of(item.etag(), text)).orElse(item.etag()),
                octets.map(seen -> (long) seen.length()).orElse(item.size()),
                item.span(),
                item.created(),
                item.modified(),
                item.sequence(),
                octets,
                item.properties(),
                item.createdBy(),
                item.classification(),
                item.indexRevision());
    }
}
