/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a store has done since it was opened, and what waits in it now; an OSGi service of a store that counts, beside its
 * {@link Storage}. Whoever makes figures of it asks now and then.
 */
@ConsumerType
public interface StorageStatistics {
    /** What a store is asked to do. */
    enum Operation {
        /** It finds something at once. */
        READ,
        /** It looks through much. */
        SEARCH,
        /** It writes, and is done when that is durable. */
        WRITE
    }

    /**
     * What has been done.
     *
     * @param count how often, failures included
     * @param failures how often the store could not; what it refuses is none
     * @param total how long all of it took, with the waiting
     */
    record Tally(long count, long failures, Duration total) {}

    /** Names the store, as {@link Storage#account} does. */
    String account();

    /** What has been done of one kind; grows as long as the store is open. */
    Tally tally(Operation operation);

    /** How many reads and searches can go on at once. */
    int readers();

    /** How many go on at the moment. */
    int readersInUse();

    /** How many writes wait for their turn. */
    int writesWaiting();

    /**
     * How many jobs are to be done, now or later.
     *
     * @throws StorageUnavailableException when that cannot be found out
     */
    long jobsPending();

    /**
     * How many jobs lie among the dead.
     *
     * @throws StorageUnavailableException when that cannot be found out
     */
    long jobsDead();
}
