/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.kalends.storage.api.Lock;
import org.kalends.storage.api.LockStore;
import org.kalends.storage.api.LockedException;
import org.kalends.storage.api.support.CodePointOrder;

/** Write locks, in a table of the {@link Ledger}, so that none is taken in the middle of a unit. */
final class LockTable implements LockStore {
    record Key(int contextId, String token) {}

    private static final Comparator<Lock> ORDER =
            Comparator.comparing(Lock::path, CodePointOrder.ASCENDING).thenComparing(Lock::token);

    private final Ledger ledger;
    private final Table<Key, Lock> locks;

    LockTable(Ledger ledger) {
        this.ledger = ledger;
        this.locks = ledger.table("lock", Key.class, Lock.class);
    }

    @Override
    public List<Lock> around(int contextId, String path, Instant now) {
        return ledger.read(() -> presentAround(contextId, path, now));
    }

    /** The same inside a transaction. */
    List<Lock> presentAround(int contextId, String path, Instant now) {
        return locks.all().entrySet().stream()
                .filter(entry -> entry.getKey().contextId() == contextId)
                .map(Map.Entry::getValue)
                .filter(lock -> lock.expires().isAfter(now))
                .filter(lock -> isAtOrBelow(path, lock.path()) || isAtOrBelow(lock.path(), path))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public void acquire(int contextId, Lock lock, Instant now) {
        ledger.write(transaction -> {
            refuseConflict(contextId, lock, now);
            removeIf((key, old) -> !old.expires().isAfter(now));
            locks.put(new Key(contextId, lock.token()), lasting(lock, lock.timeout(), lock.expires()));
            return lock;
        });
    }

    private void removeIf(BiPredicate<Key, Lock> unwanted) {
        Map.copyOf(locks.all()).forEach((key, lock) -> {
            if (unwanted.test(key, lock)) {
                locks.remove(key);
            }
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
        return ledger.write(transaction -> {
            Optional<Lock> refreshed = locks.find(key)
                    .filter(lock -> lock.expires().isAfter(now))
                    .map(lock -> lasting(lock, timeout, now.plus(timeout)));
            refreshed.ifPresent(lock -> locks.put(key, lock));
            return refreshed;
        });
    }

    @Override
    public void release(int contextId, String token) {
        ledger.write(transaction -> {
            removeIf((key, lock) -> key.equals(new Key(contextId, token)));
            return token;
        });
    }

    @Override
    public void releaseAll(int contextId, String path) {
        ledger.write(transaction -> {
            removeIf((key, lock) -> key.contextId() == contextId && isAtOrBelow(lock.path(), path));
            return path;
        });
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
