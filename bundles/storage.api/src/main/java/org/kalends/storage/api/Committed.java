/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a unit has left behind.
 *
 * @param results what each of its writes left, in their order
 * @param events what it has changed, as the store's {@link ChangeFeed} tells it
 */
public record Committed(List<Result> results, List<ChangeEvent> events) {
    public Committed {
        results = List.copyOf(results);
        events = List.copyOf(events);
    }

    /**
     * What one write left; {@link Write} says which leaves what.
     *
     * @param item the item, right after the write
     * @param collection the collection, right after the write
     */
    public record Result(Optional<Written> item, Optional<StoredCollection> collection) {
        /** What a write leaves that has nothing to tell. */
        public static final Result NOTHING = new Result(Optional.empty(), Optional.empty());

        public Result {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(collection, "collection");
        }

        /** An item. */
        public static Result of(Written item) {
            return new Result(Optional.of(item), Optional.empty());
        }

        /** A collection. */
        public static Result of(StoredCollection collection) {
            return new Result(Optional.empty(), Optional.of(collection));
        }
    }

    /**
     * The item that a write left.
     *
     * @param write position of the write in the unit
     * @throws java.util.NoSuchElementException when it is of a kind that leaves none
     */
    public Written item(int write) {
        return results.get(write).item().orElseThrow();
    }

    /**
     * The collection that a write left.
     *
     * @param write position of the write in the unit
     * @throws java.util.NoSuchElementException when it is of a kind that leaves none
     */
    public StoredCollection collection(int write) {
        return results.get(write).collection().orElseThrow();
    }
}
