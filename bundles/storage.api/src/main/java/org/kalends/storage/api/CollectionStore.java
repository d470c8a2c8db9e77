/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, finds and changes collections. Every method is one transaction; a returned write is durable. */
public interface CollectionStore {
    /**
     * All collections of an owner, of all types.
     *
     * @return standard ones first, then by time of creation
     */
    List<StoredCollection> ownedBy(int contextId, int ownerId);

    /** The collection with this key. */
    Optional<StoredCollection> find(CollectionId id);

    /** The owner's collection with this type and name. */
    Optional<StoredCollection> find(int contextId, int ownerId, String type, String name);

    /**
     * Creates a collection.
     *
     * @throws NameTakenException when the owner has one of this type and name
     */
    StoredCollection create(NewCollection collection);

    /**
     * Removes a collection with all its items, its history and its properties.
     *
     * @throws NoSuchCollectionException when there is none
     */
    void delete(CollectionId id);

    /**
     * Gives a collection another name. Its key, its items and its change sequence stay; it
     * counts as modified now.
     *
     * @param id the collection
     * @param name the new name
     * @param replace whether a collection that has this name gives way and is deleted
     * @return the collection under its new name
     * @throws NoSuchCollectionException when there is none
     * @throws NameTakenException when another one has the name and shall not be replaced
     */
    StoredCollection rename(CollectionId id, String name, boolean replace);

    /**
     * Creates a collection that holds copies of all items of another one, with their properties.
     *
     * @param source what is copied
     * @param target what is created
     * @param replace whether a collection that has the target's name gives way and is deleted
     * @throws NoSuchCollectionException when there is no source
     * @throws NameTakenException when another one has the name and shall not be replaced
     */
    StoredCollection copy(CollectionId source, NewCollection target, boolean replace);

    /**
     * Sets and removes properties, all or none. The change sequence grows by one; the items' do not.
     *
     * @param id the collection
     * @param changes the new value, or empty to remove; removing what is not there is no error
     * @return the collection after the change
     * @throws NoSuchCollectionException when there is none
     */
    StoredCollection patch(CollectionId id, Map<PropertyName, Optional<String>> changes);
}
