/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what this process writes to a store. What other processes write to the same store is not told: of several nodes each tells
 * what it has written itself. What must not be missed is enqueued as a job of the unit ({@link JobQueue}), which one of all nodes
 * does.
 */
@ConsumerType
public interface ChangeFeed {
    /** A feed of a store that tells nothing. */
    ChangeFeed SILENT = listener -> () -> {};

    /** Ends with {@link #close()}, after which the listener is not called again, except for a call under way. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Tells a listener of every unit that is committed from now on, soon after the commit and never before it is durable: the
     * events of a unit together, units in the order of their commits, by one thread at a time. A listener that is slow or
     * throws disturbs neither writes nor other listeners: what it cannot keep up with is told later as one event of kind
     * {@link ChangeEvent.Kind#UNKNOWN} for each collection, after which all is told again.
     *
     * @param listener called with the events of one unit, or with those that stand for what could not be kept; one at least
     */
    Subscription listen(Consumer<List<ChangeEvent>> listener);
}
