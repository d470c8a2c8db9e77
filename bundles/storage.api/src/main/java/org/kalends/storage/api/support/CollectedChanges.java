/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;

/** Changes that a store has collected already, for one that keeps them in memory. */
public final class CollectedChanges implements Changes {
    private final Iterator<Change> remaining;
    private final long sequence;
    private final boolean truncated;

    /**
     * Changes.
     *
     * @param changes oldest first
     * @param sequence the sequence that they lead to
     * @param truncated whether more follow
     */
    public CollectedChanges(List<Change> changes, long sequence, boolean truncated) {
        this.remaining = changes.iterator();
        this.sequence = sequence;
        this.truncated = truncated;
    }

    @Override
    public Optional<Change> next() {
        return remaining.hasNext() ? Optional.of(remaining.next()) : Optional.empty();
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public boolean truncated() {
        return truncated;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
