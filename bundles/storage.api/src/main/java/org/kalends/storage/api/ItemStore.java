/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads and writes the items of collections. Every write is one transaction: its conditions, the octets, the index, the
 * change sequence and the tombstone stand or fall together, and when the method returns they are durable. It is a {@link Unit} of that one write.
 */
@ConsumerType
public interface ItemStore {
    /**
     * The item at an address.
     *
     * @param parts what to read beyond the plain facts
     * @return empty when there is no such item or no such collection
     */
    Optional<Item> find(ItemAddress address, Set<ItemPart> parts);

    /**
     * The selected items, by name in code point order, in memory that does not grow with their number.
     *
     * @param parts what to read beyond the plain facts
     * @return each item once; the caller closes the stream. Items written while it is read may or may not appear.
     * @throws NoSuchCollectionException when there is no such collection
     */
    Stream<Item> select(CollectionId collection, Selection selection, Set<ItemPart> parts);

    /**
     * The items that have a UID in any collection of an owner and a type, from an index: what is the same object to the owner
     * (RFC 6638 section 3.1).
     *
     * @param uid not empty, compared character by character
     * @param parts what to read beyond the plain facts
     * @return by time of creation of their collections
     */
    List<Item> withUid(int contextId, int ownerId, String type, String uid, Set<ItemPart> parts);

    /**
     * Creates an item or replaces its octets. Properties of a replaced item stay.
     *
     * @throws NoSuchCollectionException when there is no such collection
     * @throws NameTakenException when there is a collection of that name in it
     * @throws ConditionFailedException when the condition does not hold
     * @throws UidTakenException when another item of the collection has the UID, or the present item has another one (RFC
     *     4791 section 5.3.2.1)
     */
    Written put(ItemAddress address, NewItem item, Condition condition);

    /**
     * Removes an item and leaves a tombstone.
     *
     * @throws NoSuchItemException when there is none, whatever the condition
     * @throws ConditionFailedException when the condition does not hold
     */
    void delete(ItemAddress address, Condition condition);

    /**
     * Moves an item with its properties, its creator and its times; an item at the target gives way. Leaves a tombstone at
     * the source.
     *
     * @param source where it is
     * @param target where it goes, another address
     * @param sourceCondition asked of the item at the source
     * @param targetCondition asked of the item at the target
     * @throws NoSuchItemException when there is none at the source
     * @throws NoSuchCollectionException when the target's collection does not exist
     * @throws NameTakenException when there is a collection at the target
     * @throws ConditionFailedException when a condition does not hold
     * @throws UidTakenException when a third item of the target's collection has the UID, or the item at the target has
     *     another one
     */
    Written move(ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition);

    /**
     * Copies an item with its properties; as {@link #move}, with the source left in place and the times of the copy set
     * to now. Inside one collection the UID is taken by the source itself.
     *
     * @param author id of the user who copies, and so creates the copy unless there was an item at the target
     */
    Written copy(
            ItemAddress source, ItemAddress target, Condition sourceCondition, Condition targetCondition, int author);

    /**
     * Sets and removes properties, all or none. Counts as a change of the item, even when there is none to make; the
     * entity tag stays.
     *
     * @param changes the new value, or empty to remove; removing what is not there is no error
     * @return the item after the change, with its properties
     * @throws NoSuchItemException when there is none
     */
    Item patch(ItemAddress address, Map<PropertyName, Optional<String>> changes);
}
