/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.kalends.storage.api.StorageDamagedException;
import org.kalends.storage.api.StorageException;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.TooCostlyException;

/** What a read that failed means for whoever asked; whoever operates the store is told now and then, not each time. */
final class ReadFailures {
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Predicate<SQLException> damage;
    private final Consumer<SQLException> operator;
    private final LongSupplier nanoTime;
    private final AtomicLong nextTold;

    /**
     * @param damage whether a failure says that the database itself is damaged
     * @param operator is told of failures, once a minute at most
     * @param nanoTime a clock
     */
    ReadFailures(Predicate<SQLException> damage, Consumer<SQLException> operator, LongSupplier nanoTime) {
        this.damage = damage;
        this.operator = operator;
        this.nanoTime = nanoTime;
        this.nextTold = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * What to throw for a search: what it costs depends on what was asked for.
     *
     * @param overdue whether it was cut off because it took too long
     */
    StorageException ofSearch(SQLException failure, boolean overdue) {
        return overdue ? new TooCostlyException("A search took too long", failure) : of(failure);
    }

    /** What to throw for any other read. One that took too long asked for no more than others do: it is the store that is slow. */
    StorageException of(SQLException failure) {
        tell(failure);
        return damage.test(failure)
                ? new StorageDamagedException("The store is damaged", failure)
                : new StorageUnavailableException("The store could not read", failure);
    }

    private void tell(SQLException failure) {
        long now = nanoTime.getAsLong();
        long due = nextTold.get();
        if (now - due >= 0 && nextTold.compareAndSet(due, now + PAUSE_NANOS)) {
            operator.accept(failure);
        }
    }
}
