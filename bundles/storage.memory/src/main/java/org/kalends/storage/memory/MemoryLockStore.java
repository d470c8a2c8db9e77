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

/** Locks in memory. */
final class MemoryLockStore implements LockStore {
    private record Key(int contextId, String token) {}

    private static final Comparator<Lock> ORDER =
            Comparator.comparing(Lock::path, CodePointOrder.ASCENDING).thenComparing(Lock::token);

    private final Map<Key, Lock> locks = new HashMap<>();

    @Override
    public synchronized List<Lock> around(int contextId, String path, Instant now) {
        return locks.entrySet().stream()
                .filter(entry -> entry.getKey().contextId() == contextId)
                .map(Map.Entry::getValue)
                .filter(lock -> lock.expires().isAfter(now))
                .filter(lock -> isAtOrBelow(path, lock.path()) || isAtOrBelow(lock.path(), path))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public synchronized void acquire(int contextId, Lock lock, Instant now) {
        for (Lock other : around(contextId, lock.path(), now)) {
            if (conflict(lock, other)) {
                throw new LockedException(other);
            }
        }
        locks.values().removeIf(old -> !old.expires().isAfter(now));
        locks.put(new Key(contextId, lock.token()), lasting(lock, lock.timeout(), lock.expires()));
    }

    @Override
    public synchronized Optional<Lock> refresh(int contextId, String token, Duration timeout, Instant now) {
        Key key = new Key(contextId, token);
        Optional<Lock> refreshed = Optional.ofNullable(locks.get(key))
                .filter(lock -> lock.expires().isAfter(now))
                .map(lock -> lasting(lock, timeout, now.plus(timeout)));
        refreshed.ifPresent(lock -> locks.put(key, lock));
        return refreshed;
    }

    @Override
    public synchronized void release(int contextId, String token) {
        locks.remove(new Key(contextId, token));
    }

    @Override
    public synchronized void releaseAll(int contextId, String path) {
        locks.entrySet()
                .removeIf(entry -> entry.getKey().contextId() == contextId
                        && isAtOrBelow(entry.getValue().path(), path));
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
