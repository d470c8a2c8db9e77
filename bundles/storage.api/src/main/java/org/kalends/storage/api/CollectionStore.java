/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Creates, finds and changes collections. Every method is one transaction; a returned write is durable.
 *
 * <p>Names are paths ({@link CollectionPath}): a collection can be in another one of the same owner and type, and then has
 * no name in common with an item of that one. What happens to a collection happens to all below it: it is deleted, renamed
 * and copied with them, and so is what gives way to it. Their keys, items, properties, grants and times are their own.
 */
@ConsumerType
public interface CollectionStore {
    /**
     * All collections of an owner, of all types, that are in no other one.
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
     * The collections that are in another one and not in one of these.
     *
     * @return by time of creation; none when there is no such collection
     */
    List<StoredCollection> in(CollectionId id);

    /**
     * Creates a collection where there is nothing.
     *
     * @throws NameTakenException when there is something of this name
     * @throws NoParentException when the collection it shall be in does not exist
     * @throws NameTooLongException when its path is too long
     */
    default StoredCollection create(NewCollection collection) {
        return create(collection, false);
    }

    /**
     * Creates a collection.
     *
     * @param replace whether a collection or an item that has this name gives way and is deleted
     * @throws NameTakenException when there is something of this name and shall not be replaced
     * @throws NoParentException when the collection it shall be in does not exist
     * @throws NameTooLongException when its path is too long
     */
    StoredCollection create(NewCollection collection, boolean replace);

    /**
     * Removes a collection with all its items, its history, its properties and its grants, and all collections below it.
     *
     * @throws NoSuchCollectionException when there is none
     */
    void delete(CollectionId id);

    /**
     * Gives a collection another name. Its key, its items, its grants and its change sequence stay; it
     * counts as modified now.
     *
     * @param id the collection
     * @param name the new name, neither above nor below the present one
     * @param replace whether a collection or an item that has this name gives way and is deleted
     * @return the collection under its new name
     * @throws IllegalArgumentException when the new name is above or below the present one
     * @throws NoSuchCollectionException when there is none
     * @throws NameTakenException when something else has the name and shall not be replaced
     * @throws NoParentException when the collection it shall be in does not exist
     * @throws NameTooLongException when its path or one below it would be too long
     */
    StoredCollection rename(CollectionId id, String name, boolean replace);

    /**
     * Creates a collection that holds copies of all items of another one, with their properties, and of all collections
     * below it. Its owner has created the copies; the grants of the source are not copied (RFC 3744 section 7.4).
     *
     * @param source what is copied
     * @param target what is created; if of the same owner and type, neither above nor below the source
     * @param replace whether a collection or an item that has the target's name gives way and is deleted
     * @throws IllegalArgumentException when the target is above or below the source
     * @throws NoSuchCollectionException when there is no source
     * @throws NameTakenException when something else has the name and shall not be replaced
     * @throws NoParentException when the collection the target shall be in does not exist
     * @throws NameTooLongException when the path of the target or one below it would be too long
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
