/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates, finds and changes collections. Every method is one transaction; a returned write is durable. */
public interface CollectionStore {
    /**
     * All collections of an owner, of all types.
     *
     * @return standard ones first, then by time of creation
     */
    List<StoredCollection> ownedBy(int contextId, int ownerId);

    /**
     * All collections on which any of these has been given rights, whoever owns them.
     *
     * @return by owner, then by time of creation
     */
    List<StoredCollection> grantedTo(int contextId, Set<Grantee> grantees);

    /** How many octets the items of all collections of an owner take together. */
    long octetsOf(int contextId, int ownerId);

    /** How many octets the items of all collections of a context take together. */
    long octetsOf(int contextId);

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
     * Removes a collection with all its items, its history, its properties and its grants.
     *
     * @throws NoSuchCollectionException when there is none
     */
    void delete(CollectionId id);

    /**
     * Gives a collection another name. Its key, its items, its grants and its change sequence stay; it
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
     * Creates a collection that holds copies of all items of another one, with their properties. Its owner has created
     * the copies; the grants of the source are not copied (RFC 3744 section 7.4).
     *
     * @param source what is copied
     * @param target what is created
     * @param replace whether a collection that has the target's name gives way and is deleted
     * @throws NoSuchCollectionException when there is no source
     * @throws NameTakenException when another one has the name and shall not be replaced
     */
    StoredCollection copy(CollectionId source, NewCollection target, boolean replace);

    /**
     * Says who may do what, in place of what was said before. The change sequence grows by one.
     *
     * @param id the collection
     * @param grants at most one for each grantee, none without rights
     * @return the collection after the change
     * @throws IllegalArgumentException when there are two for one grantee, or one without rights
     * @throws NoSuchCollectionException when there is none
     */
    StoredCollection grant(CollectionId id, List<Grant> grants);

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
