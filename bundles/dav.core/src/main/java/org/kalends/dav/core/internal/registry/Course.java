/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.core.internal.registry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the questions to one store go. Each has a thread, as nobody can be made to answer in time; once several are overdue nobody
 * waits any more until one of them has come back, so that a store that hangs holds a handful of threads and no more.
 */
final class Course {
    private static final Logger LOG = LoggerFactory.getLogger(Course.class);
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_OVERDUE = 4;

    private final String account;
    private final Executor threads;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final AtomicInteger overdue = new AtomicInteger();
    private final AtomicBoolean answers = new AtomicBoolean(true);

    /**
     * @param account names the store for the log
     * @param threads runs what it is given soon, however much that is
     */
    Course(String account, Executor threads) {
        this.account = account;
        this.threads = threads;
    }

    /** Asks something; empty when no answer comes in time, or none at all. */
    <T> Optional<T> ask(Supplier<T> question, Duration patience) {
        try {
            if (overdue.get() >= MOST_OVERDUE || !room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            return await(begun(question), patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> CompletableFuture<T> begun(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                answer.completeExceptionally(e);
            } finally {
                room.release();
            }
        });
        return answer;
    }

    private <T> Optional<T> await(CompletableFuture<T> answer, Duration patience) throws InterruptedException {
        try {
            T told = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!answers.getAndSet(true)) {
                LOG.info("The store {} answers again", account);
            }
            return Optional.of(told);
        } catch (TimeoutException e) {
            overdue.incrementAndGet();
            answer.whenComplete((told, failure) -> overdue.decrementAndGet());
            complain("has not answered for " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            boolean says = e.getCause() instanceof StorageUnavailableException;
            complain(says ? "says: " + e.getCause().getMessage() : "fails", e.getCause());
        }
        return Optional.empty();
    }

    /** Once, and again only after it has answered. */
    private void complain(String complaint, Throwable cause) {
        if (answers.getAndSet(false)) {
            LOG.error("The store {} {}; its collections are put off", account, complaint, cause);
        } else {
            LOG.debug("The store {} {}", account, complaint, cause);
        }
    }
}
