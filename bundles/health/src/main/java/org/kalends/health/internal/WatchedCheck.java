/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.health.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.kalends.health.api.Health;
import org.kalends.health.api.HealthCheck;

/**
 * A check that is asked no more than once at a time, by threads of its own, and not anew while what it has found is fresh: however
 * many ask, and however long it hangs, it takes one thread.
 */
final class WatchedCheck {
    /** For how long what it has found is fresh. */
    static final Duration FRESH = Duration.ofSeconds(2);

    private final HealthCheck check;
    private final Executor threads;
    private final LongSupplier nanoTime;
    private CompletableFuture<Health> latest = CompletableFuture.completedFuture(Health.critical("Never asked"));
    private Optional<Long> begun = Optional.empty();

    /**
     * @param threads which are bounded, and refuse when none is left
     * @param nanoTime a clock
     */
    WatchedCheck(HealthCheck check, Executor threads, LongSupplier nanoTime) {
        this.check = check;
        this.threads = threads;
        this.nanoTime = nanoTime;
    }

    /** What it has found, or will have. */
    synchronized CompletableFuture<Health> ask() {
        long now = nanoTime.getAsLong();
        if (latest.isDone()
                && begun.filter(since -> now - since < FRESH.toNanos()).isEmpty()) {
            begun = Optional.of(now);
            latest = begin();
        }
        return latest;
    }

    private CompletableFuture<Health> begin() {
        try {
            return CompletableFuture.supplyAsync(this::look, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(
                    Health.critical("Nobody is left to look: too many checks do not come to an end"));
        }
    }

    /** For how long it has been under way. */
    synchronized Duration underWay() {
        return Duration.ofNanos(nanoTime.getAsLong() - begun.orElseGet(nanoTime::getAsLong));
    }

    private Health look() {
        try {
            return check.check();
        } catch (Exception | LinkageError e) {
            return Health.critical(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
        }
    }
}
