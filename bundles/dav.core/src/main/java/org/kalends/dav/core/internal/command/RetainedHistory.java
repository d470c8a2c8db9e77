/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.command;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.Changes;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.HistoryLostException;

/**
 * What a store still knows of what happened to a collection.
 *
 * @param first the oldest sequence after which all changes are told
 * @param changed how many items that there are have changed since
 * @param gone how many tombstones there are
 * @param truncated whether there are more than were counted
 */
record RetainedHistory(long first, long changed, long gone, boolean truncated) {
    private static final int MOST = 100_000;

    /**
     * Finds it out by asking: stores tell from some sequence on, and nothing before.
     *
     * @param sequence the latest one, after which nothing has happened
     */
    static RetainedHistory of(ChangeLog log, CollectionId collection, long sequence) {
        long first = first(log, collection, sequence);
        long changed = 0;
        long gone = 0;
        try (Changes changes = log.since(collection, OptionalLong.of(first), MOST, Set.of())) {
            for (Optional<Change> next = changes.next(); next.isPresent(); next = changes.next()) {
                if (next.get().item().isPresent()) {
                    changed++;
                } else {
                    gone++;
                }
            }
            return new RetainedHistory(first, changed, gone, changes.truncated());
        }
    }

    private static long first(ChangeLog log, CollectionId collection, long sequence) {
        long low = 0;
        long high = sequence;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isTold(log, collection, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private static boolean isTold(ChangeLog log, CollectionId collection, long since) {
        try (Changes changes = log.since(collection, OptionalLong.of(since), 1, Set.of())) {
            changes.next();
            return true;
        } catch (HistoryLostException e) {
            // That is the answer
            return false;
        }
    }
}
