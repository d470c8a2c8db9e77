/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** What changed in a collection. Sequence numbers are the only clock. */
@ConsumerType
public interface ChangeLog {
    /**
     * Changes after a sequence number, oldest first, the latest change of a name winning.
     *
     * @param collection the collection
     * @param since the sequence of an earlier answer; empty for all items and no tombstones
     * @param limit most changes to return, 1 or more; without {@code since} all items that lie before the oldest sequence
     *     still known are told even beyond it, as no later call could go on from there
     * @param parts what to read of each item beyond the plain facts
     * @return the changes, in memory that does not grow with their number; the caller closes it
     * @throws NoSuchCollectionException when there is no such collection
     * @throws HistoryLostException at once or from {@link Changes#next()}, when tombstones after that sequence are gone, or the collection has not come that far
     */
    Changes since(CollectionId collection, OptionalLong since, int limit, Set<ItemPart> parts);

    /**
     * Forgets tombstones. A later call with a sequence that needs one of them fails with {@link HistoryLostException}.
     *
     * @param before tombstones older than this go
     */
    void forget(Instant before);
}
