/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageStatistics.Operation;
import org.kalends.storage.api.StorageUnavailableException;

/**
 * A write from the moment it is asked for until it is answered. The asking thread waits in {@link #await}; the writing
 * thread begins, performs and answers it. What came out is kept back until the commit has told whether it is true.
 */
final class PendingWrite<T> implements Answer<T> {
    private enum State {
        WAITING,
        BEGUN,
        ABANDONED
    }

    private final Work<T> work;
    private final Consumer<T> committed;
    private final Tallies tallies;
    private final long asked = System.nanoTime();
    private final long deadline;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch answered = new CountDownLatch(1);
    private Optional<T> result = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    /**
     * A write that is asked for.
     *
     * @param committed told by the writing thread what came out, once that is durable; must not wait or throw
     * @param waitNanos longest wait for the answer, from now
     * @param tallies where it is counted
     */
    PendingWrite(Work<T> work, Consumer<T> committed, long waitNanos, Tallies tallies) {
        this.work = work;
        this.committed = committed;
        this.deadline = asked + waitNanos;
        this.tallies = tallies;
    }

    /** Whether the write is still wanted; from now on it cannot be abandoned. */
    boolean begin() {
        return state.compareAndSet(State.WAITING, State.BEGUN);
    }

    /**
     * Does the write, perhaps not for the first time.
     *
     * @return whether it succeeded rather than refused
     * @throws SQLException when the database failed
     */
    boolean perform(Session session) throws SQLException {
        failure = Optional.empty();
        try {
            result = Optional.of(work.in(session));
        } catch (RuntimeException | Error e) {
            refuse(e);
        }
        return failure.isEmpty();
    }

    /** Notes why nothing of this was kept. */
    void refuse(Throwable reason) {
        failure = Optional.of(reason);
    }

    /** Lets the asking thread have what came out. */
    void answer() {
        if (failure.isEmpty()) {
            result.ifPresent(committed);
        }
        if (failure.filter(StorageUnavailableException.class::isInstance).isPresent()) {
            tallies.addFailure(Operation.WRITE);
        }
        tallies.add(Operation.WRITE, asked);
        answered.countDown();
    }

    /**
     * Waits for the answer.
     *
     * @throws StorageUnavailableException when it does not come in time
     */
    @Override
    public T await() {
        try {
            if (!answered.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw giveUp("Not answered in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp("Interrupted");
        }
        failure.ifPresent(PendingWrite::rethrow);
        return result.orElseThrow();
    }

    private StorageUnavailableException giveUp(String reason) {
        boolean untouched = state.compareAndSet(State.WAITING, State.ABANDONED);
        return new StorageUnavailableException(
                reason + (untouched ? "; nothing was written" : "; the write may still come about"));
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
