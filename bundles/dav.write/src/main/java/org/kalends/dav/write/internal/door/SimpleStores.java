/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.door;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Committed;
import org.kalends.storage.api.ConditionFailedException;
import org.kalends.storage.api.Guard;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.NoSuchCollectionException;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;

/**
 * Commits a unit also to a store that does single writes without guards: locks are then asked just before the write, which is
 * the best there is. What needs one transaction of several writes is refused by the store.
 */
final class SimpleStores {
    private SimpleStores() {}

    static Committed commit(Storage storage, Unit unit) {
        if (unit.writes().size() == 1) {
            unit.guards().forEach(guard -> ask(guard, storage));
            return storage.commit(new Unit(List.of(), unit.writes(), unit.author()));
        }
        return storage.commit(unit);
    }

    private static void ask(Guard guard, Storage storage) {
        if (guard instanceof Guard.NotLocked locks) {
            Optional<Lock> inTheWay =
                    locks.inTheWay(storage.locks().around(locks.contextId(), locks.path(), Instant.now()));
            if (inTheWay.isPresent()) {
                throw new LockedException(inTheWay.get());
            }
        } else if (guard instanceof Guard.CollectionAt state
                && sequence(state.collection(), storage) != state.sequence()) {
            throw new ConditionFailedException(state.collection(), state.sequence());
        }
    }

    private static long sequence(CollectionId collection, Storage storage) {
        return storage.collections()
                .find(collection)
                .orElseThrow(() -> new NoSuchCollectionException(collection))
                .sequence();
    }
}
