/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.support.CodePointOrder;

/** Locks in memory, under the lock of {@link Folders}, so that none is taken in the middle of a unit. */
final class MemoryLockStore implements LockStore {
    private record Key(int contextId, String token) {}

    private static final Comparator<Lock> ORDER =
            Comparator.comparing(Lock::path, CodePointOrder.ASCENDING).thenComparing(Lock::token);

    private final Folders folders;
    private final Map<Key, Lock> locks = new HashMap<>();

    MemoryLockStore(Folders folders) {
        this.folders = folders;
    }

    @Override
    public List<Lock> around(int contextId, String path, Instant now) {
        return folders.locked(() -> presentAround(contextId, path, now));
    }

    /** The same inside a transaction. */
    List<Lock> presentAround(int contextId, String path, Instant now) {
        return locks.entrySet().stream()
                .filter(entry -> entry.getKey().contextId() == contextId)
                .map(Map.Entry::getValue)
                .filter(lock -> lock.expires().isAfter(now))
                .filter(lock -> isAtOrBelow(path, lock.path()) || isAtOrBelow(lock.path(), path))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public void acquire(int contextId, Lock lock, Instant now) {
        folders.locked(() -> {
            refuseConflict(contextId, lock, now);
            locks.values().removeIf(old -> !old.expires().isAfter(now));
            return locks.put(new Key(contextId, lock.token()), lasting(lock, lock.timeout(), lock.expires()));
        });
    }

    private void refuseConflict(int contextId, Lock lock, Instant now) {
        for (Lock other : presentAround(contextId, lock.path(), now)) {
            if (conflict(lock, other)) {
                throw new LockedException(other);
            }
        }
    }

    @Override
    public Optional<Lock> refresh(int contextId, String token, Duration timeout, Instant now) {
        Key key = new Key(contextId, token);
        return folders.locked(() -> {
            Optional<Lock> refreshed = Optional.ofNullable(locks.get(key))
                    .filter(lock -> lock.expires().isAfter(now))
                    .map(lock -> lasting(lock, timeout, now.plus(timeout)));
            refreshed.ifPresent(lock -> locks.put(key, lock));
            return refreshed;
        });
    }

    @Override
    public void release(int contextId, String token) {
        folders.locked(() -> locks.remove(new Key(contextId, token)));
    }

    @Override
    public void releaseAll(int contextId, String path) {
        folders.locked(() -> locks.entrySet()
                .removeIf(entry -> entry.getKey().contextId() == contextId
                        && isAtOrBelow(entry.getValue().path(), path)));
    }

    /** Of two locks that are around each other. */
    private static boolean conflict(Lock one, Lock other) {
        boolean reaches =
                one.path().equals(other.path()) || (isAtOrBelow(other.path(), one.path()) ? one.deep() : other.deep());
        return reaches && (one.exclusive() || other.exclusive());
    }

    /** Everything is below the empty path, which has no segments. */
    private static boolean isAtOrBelow(String path, String above) {
        return path.equals(above) || above.isEmpty() || path.startsWith(above + "/");
    }

    private static Lock lasting(Lock lock, Duration timeout, Instant expires) {
        return new Lock(
                lock.token(),
                lock.path(),
                lock.deep(),
                lock.exclusive(),
                lock.holder(),
                lock.owner(),
                timeout.truncatedTo(ChronoUnit.MILLIS),
                expires.truncatedTo(ChronoUnit.MILLIS));
    }
}
