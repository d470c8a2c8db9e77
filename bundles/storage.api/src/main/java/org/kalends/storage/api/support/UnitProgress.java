/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.QuotaExceededException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.Unit;

/**
 * How far one unit of work has come, inside the transaction of a store: what its writes left, the collections they have
 * created, the events to be told, and by how much they let the octets grow. Used by one thread; a unit that is done again begins
 * with a new one.
 */
public final class UnitProgress {
    private record Growth(int contextId, int ownerId, long octets) {}

    private final Unit unit;
    private final Instant now;
    private final List<Committed.Result> results = new ArrayList<>();
    private final List<ChangeEvent> events = new ArrayList<>();
    private final List<Growth> declared = new ArrayList<>();
    private int applied;
    private boolean hasRoom;

    /** Counts the octets that a store holds at the moment. */
    @FunctionalInterface
    public interface Usage<E extends Exception> {
        /**
         * The octets of all items.
         *
         * @param ownerId whose collections; empty for those of the whole context
         */
        long octets(int contextId, OptionalInt ownerId) throws E;
    }

    /**
     * Begins a unit.
     *
     * @param now the time of all its changes
     */
    public UnitProgress(Unit unit, Instant now) {
        this.unit = unit;
        this.now = now;
    }

    /** Whether it has a guard on what is stored, so that somebody asks by how much it grows. */
    public boolean isBounded() {
        return unit.guards().stream().anyMatch(Guard.WithinQuota.class::isInstance);
    }

    /** The time of all its changes. */
    public Instant now() {
        return now;
    }

    /**
     * The collection that a write means: the one of this id or, for {@link CollectionId#ofWrite}, the one that an earlier write
     * has left.
     *
     * @throws NoSuchCollectionException when that write has left none
     */
    public CollectionId resolve(CollectionId id) {
        OptionalInt write = id.write();
        if (write.isEmpty()) {
            return id;
        }
        if (write.getAsInt() >= results.size()) {
            throw new NoSuchCollectionException(id);
        }
        return results.get(write.getAsInt())
                .collection()
                .map(StoredCollection::id)
                .orElseThrow(() -> new NoSuchCollectionException(id));
    }

    /** The address that a write means; as for collections. */
    public ItemAddress resolve(ItemAddress address) {
        CollectionId collection = resolve(address.collection());
        return collection.equals(address.collection()) ? address : new ItemAddress(collection, address.name());
    }

    /**
     * Notes a change for those who listen.
     *
     * @param place the collection, as it is after the change
     * @param name name of the item; empty for the collection itself
     */
    public void tell(Place place, String name, ChangeEvent.Kind kind) {
        events.add(new ChangeEvent(
                place.id(), place.type(), place.ownerId(), place.sequence(), name, kind, unit.author(), now));
    }

    /**
     * Where a change happens.
     *
     * @param id the collection
     * @param type its kind
     * @param ownerId user id of its owner
     * @param sequence its change sequence right after the change
     */
    public record Place(CollectionId id, String type, int ownerId, long sequence) {}

    /**
     * Notes by how much the write that is under way lets the octets of an owner grow, or shrink if negative. Called before it
     * changes anything, so that {@link #requireRoom} can refuse it at no cost.
     */
    public void grow(int contextId, int ownerId, long octets) {
        declared.add(new Growth(contextId, ownerId, octets));
    }

    /**
     * Checks the guards on what is stored, once, as soon as it is known how much the whole unit adds: called before its last
     * write changes anything if that one has told its growth, and after it in any case.
     *
     * @throws QuotaExceededException when there is no room
     */
    public <E extends Exception> void requireRoom(Usage<E> usage) throws E {
        if (hasRoom || results.size() < unit.writes().size() - 1) {
            return;
        }
        for (Guard guard : unit.guards()) {
            if (guard instanceof Guard.WithinQuota bound) {
                requireRoom(bound, usage);
            }
        }
        hasRoom = true;
    }

    private <E extends Exception> void requireRoom(Guard.WithinQuota bound, Usage<E> usage) throws E {
        if (total(bound, declared) <= 0) {
            return;
        }
        long pending = total(bound, declared.subList(applied, declared.size()));
        long used = usage.octets(bound.contextId(), bound.ownerId()) + pending;
        if (used > bound.most()) {
            throw new QuotaExceededException(used, bound.most());
        }
    }

    private static long total(Guard.WithinQuota bound, List<Growth> growths) {
        return growths.stream()
                .filter(growth -> growth.contextId() == bound.contextId())
                .filter(growth -> bound.ownerId().isEmpty() || bound.ownerId().getAsInt() == growth.ownerId())
                .mapToLong(Growth::octets)
                .sum();
    }

    /** A write is done. */
    public void finish(Committed.Result result) {
        results.add(result);
        applied = declared.size();
    }

    /** What the unit has left behind, when all is done. */
    public Committed committed() {
        return new Committed(results, events);
    }
}
