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
     * What to throw.
     *
     * @param overdue whether the read was cut off because it took too long
     */
    StorageException of(SQLException failure, boolean overdue) {
        if (overdue) {
            return new TooCostlyException("A read took too long", failure);
        }
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
