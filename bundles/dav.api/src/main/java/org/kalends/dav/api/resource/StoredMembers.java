/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.resource;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kalends.dav.api.Href;
import org.kalends.storage.api.Item;
import org.kalends.storage.api.ItemPart;
import org.kalends.storage.api.Selection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A collection whose members are items of stores, as far as somebody may see them: one collection of a store, or a union of several,
 * perhaps of several stores. As a {@code StoredCollection} and a {@code Storage} a union is the one that it has its properties of; each
 * item names the collection that it lies in.
 */
@ProviderType
public interface StoredMembers extends Collection {
    /**
     * Those members that a store selects, in or out of the window.
     *
     * @param parts what will be asked of them beyond the plain facts
     * @return by name; the caller closes it
     */
    Stream<Resource> select(Selection selection, Set<ItemPart> parts);

    /**
     * Those members that a store selects and that a listing shows.
     *
     * @param parts what will be asked of them beyond the plain facts
     * @return by name; the caller closes it
     */
    default Stream<Resource> listed(Selection selection, Set<ItemPart> parts) {
        return listed(selection, parts, item -> false);
    }

    /**
     * Those members that a store selects and that a listing shows, some of them with their octets.
     *
     * @param parts what will be asked of all of them beyond the plain facts
     * @param open of which items the octets will be asked, too
     * @return by name; the caller closes it
     */
    Stream<Resource> listed(Selection selection, Set<ItemPart> parts, Predicate<Item> open);

    /**
     * Every item that a store selects, whether or not whoever asks may see it: for answers that tell nothing of any single
     * one.
     *
     * @param parts what will be asked of them beyond the plain facts
     * @return by name; the caller closes it
     */
    Stream<Item> regardless(Selection selection, Set<ItemPart> parts);

    /** An item of this collection as its member. */
    Resource member(Item item);

    /** Where the item of a name is as a member. */
    Href memberHref(String itemName);

    /** Whether there may be items that are not members for whoever asks, as they must not be known to. */
    default boolean hidesSome() {
        return false;
    }
}
