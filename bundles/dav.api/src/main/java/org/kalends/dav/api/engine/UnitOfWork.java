/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.resource.Resource;
import org.kalends.dav.api.resource.StoredMembers;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.Grant;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.PropertyName;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Several writes that stand or fall together, with those that participants add. Nothing happens before {@link #commit}. Used
 * by one thread, once. What may be done by whom was decided before.
 */
@ProviderType
public interface UnitOfWork {
    /**
     * Creates or replaces an object.
     *
     * @param name its name in the collection
     */
    UnitOfWork put(StoredMembers collection, String name, AcceptedObject object, Condition condition);

    /**
     * Creates or replaces an object where no request names its collection.
     *
     * @param type the kind of the collection
     * @param collection a collection of the store
     * @param name its name in the collection
     */
    UnitOfWork put(
            CollectionType type, StoredCollection collection, String name, AcceptedObject object, Condition condition);

    /** Removes an object. */
    UnitOfWork delete(Resource object, Condition condition);

    /** Moves an object to a name in a collection of the same store. */
    UnitOfWork move(Resource object, StoredMembers collection, String name, Condition onSource, Condition onTarget);

    /** Copies an object to a name in a collection of the same store. */
    UnitOfWork copy(Resource object, StoredMembers collection, String name, Condition onSource, Condition onTarget);

    /**
     * Sets and removes properties of an object or a collection.
     *
     * @param changes the new value, or empty to remove
     */
    UnitOfWork patch(Resource resource, Map<PropertyName, Optional<String>> changes);

    /** Removes a collection with all that is in it. */
    UnitOfWork deleteCollection(Resource collection);

    /**
     * Gives a collection another name.
     *
     * @param path its name in its store
     * @param replace whether what has this name gives way
     */
    UnitOfWork rename(Resource collection, String path, boolean replace);

    /**
     * Copies a collection with all that is in it.
     *
     * @param replace whether what has the name of the copy gives way
     */
    UnitOfWork copyCollection(Resource collection, NewCollection copy, boolean replace);

    /**
     * Creates a collection.
     *
     * @param replace whether what has its name gives way
     */
    UnitOfWork create(NewCollection collection, boolean replace);

    /** Says who may do what with a collection. */
    UnitOfWork grant(Resource collection, List<Grant> grants);

    /** Any other write, in which nobody takes part. */
    UnitOfWork also(Write write);

    /** Has the token of a lock count that the request could not submit, as it was only just given. */
    UnitOfWork submits(String lockToken);

    /** Has the store ask this, too, before it writes. */
    UnitOfWork provided(Guard guard);

    /** Has what is created from now on count as made by this user, and not by whoever acts. */
    UnitOfWork madeBy(int userId);

    /** The octets of an object in this unit as they will be stored, after participants had their say. */
    AcceptedObject stored(int write);

    /**
     * Carries it out.
     *
     * @return what each write left, in the order they were asked for, those of participants behind them
     * @throws DavException when it may not be done: by a participant, a lock (423) or the quota (507)
     * @throws StorageException when the store did not do it
     */
    Committed commit() throws DavException;
}
