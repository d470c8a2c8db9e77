/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.sync;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.kalends.storage.api.Change;
import org.kalends.storage.api.Changes;

/** Changes one after the other; whoever has opened them closes them. */
final class EachChange implements Iterator<Change> {
    private final Changes changes;
    private Optional<Change> next;

    EachChange(Changes changes) {
        this.changes = changes;
        this.next = changes.next();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Change next() {
        Change current = next.orElseThrow(NoSuchElementException::new);
        next = changes.next();
        return current;
    }
}
