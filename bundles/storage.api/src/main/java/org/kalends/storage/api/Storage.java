/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A store, registered as an OSGi service. Several are active at once; a user's collections are the union over all.
 * Implementations are safe for concurrent use and tell a store that cannot be reached by
 * {@link StorageUnavailableException}.
 *
 * <p>A simple store has collections, items and changes. One that offers more replaces what has a default here; delegations
 * are asked of the default account alone.
 */
@ConsumerType
public interface Storage {
    /** The default account: the store new collections go to. */
    String DEFAULT_ACCOUNT = "";

    /** Names this store among all of the runtime; the same after a restart. */
    String account();

    CollectionStore collections();

    ItemStore items();

    ChangeLog changes();

    /**
     * A collection together with one of its items, which is what nearly every request about an object begins with. A store that can
     * tell both at once is asked once where it would be asked twice.
     *
     * @param path the names of both
     * @param parts what to read of the item beyond the plain facts
     * @return empty when there is no such collection
     * @since 2.2
     */
    default Optional<LocatedItem> locate(ItemPath path, Set<ItemPart> parts) {
        return collections()
                .find(path.contextId(), path.ownerId(), path.type(), path.collection())
                .map(found -> new LocatedItem(found, items().find(new ItemAddress(found.id(), path.item()), parts)));
    }

    /**
     * The most that anybody may do in a collection of this store, its owner and administrators included. What is not in it is in
     * nobody's privileges, so that a client offers nothing that the store would refuse; a collection that others fill has
     * {@link Right#READING}.
     *
     * @param collection one that this store has told, to be judged by what is in it
     */
    default Set<Right> permits(StoredCollection collection) {
        return Right.ALL;
    }

    /** Write locks; none, in a simple store, which takes none. */
    default LockStore locks() {
        return LockStore.NONE;
    }

    /** Who acts for whom; nobody, in a simple store, which takes no delegation. */
    default DelegationStore delegations() {
        return DelegationStore.NONE;
    }

    /**
     * Does several writes, in any number of collections of this store, in one transaction: its guards and conditions, the
     * octets, the index, the change sequences, the tombstones and the jobs stand or fall together, and when the method
     * returns they are durable. A simple store does units of one write without guards.
     *
     * @return what it left behind
     * @throws UnitNotSupportedException when the store cannot do it in one transaction
     * @throws LockedException when a lock stands in the way
     * @throws QuotaExceededException when there is no room
     * @throws ConditionFailedException when a guard or a condition does not hold
     * @throws StorageException as the method of the store of which a write is, and as {@link Write} says
     */
    default Committed commit(Unit unit) {
        return new SingleWrites(this).commit(unit);
    }

    /**
     * Does many units, each for itself: one that is refused takes no other with it. They come about in their order, and many may
     * share what a transaction costs.
     *
     * @return what became of each, in their order; all of them are durable or refused
     */
    default List<Outcome> commitAll(List<Unit> units) {
        List<Outcome> outcomes = new ArrayList<>(units.size());
        for (Unit unit : units) {
            try {
                outcomes.add(new Outcome.Succeeded(commit(unit)));
            } catch (StorageException e) {
                outcomes.add(new Outcome.Refused(e));
            }
        }
        return outcomes;
    }

    /** Tells what is committed; nothing, in a simple store. */
    default ChangeFeed feed() {
        return ChangeFeed.SILENT;
    }

    /** What is to be done later; nothing, in a simple store, which takes no {@link Write.Enqueue}. */
    default JobQueue jobs() {
        return JobQueue.NONE;
    }

    /** What users keep of their own; nothing, in a simple store, which takes no {@link Write.PatchPersonal}. */
    default PersonalStore personal() {
        return PersonalStore.NONE;
    }

    /** Large parts of items; none, in a simple store. */
    default BlobStore blobs() {
        return BlobStore.NONE;
    }
}
