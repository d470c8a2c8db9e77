/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.LeaseLostException;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt of a handler at a job, from the claim to the word about it that the store is given. */
final class Attempt implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Storage store;
    private final JobHandler handler;
    private final WorkRules rules;
    private final Clock clock;
    private final Interruption interruption = new Interruption();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile ClaimedJob job;

    Attempt(Storage store, ClaimedJob job, JobHandler handler, WorkRules rules, Clock clock) {
        this.store = store;
        this.job = job;
        this.handler = handler;
        this.rules = rules;
        this.clock = clock;
    }

    boolean isBy(JobHandler other) {
        return handler == other;
    }

    @Override
    public void run() {
        JobOutcome outcome = outcome();
        synchronized (this) {
            try {
                tell(outcome);
            } finally {
                ended.complete(null);
            }
        }
    }

    private JobOutcome outcome() {
        if (job.attempt() > rules.attempts()) {
            return JobOutcome.giveUp("Begun " + rules.attempts() + " times and never brought to an end");
        }
        try {
            return Objects.requireNonNull(interruption.reaches(() -> handler.handle(store, job)), "outcome");
        } catch (Exception | Error e) {
            if (!interruption.isAsked()) {
                LOG.warn("{} failed at {}", handler, this, e);
            }
            return JobOutcome.later(e.toString());
        }
    }

    private void tell(JobOutcome outcome) {
        try {
            if (outcome instanceof JobOutcome.GivenUp givenUp) {
                bury(givenUp.why());
            } else if (outcome instanceof JobOutcome.Later later) {
                postpone(later);
            } else {
                store.jobs().done(job);
            }
        } catch (LeaseLostException e) {
            LOG.info("{} was claimed by somebody else while it was done here, and is done again", this);
        } catch (RuntimeException e) {
            LOG.warn("The store cannot be told of {}; it is tried again when its lease has lapsed", this, e);
        }
    }

    /** Who was interrupted by us has not failed: the job is due at once and is never given up for it. */
    private void postpone(JobOutcome.Later later) {
        if (interruption.isAsked()) {
            store.jobs().retry(job, clock.instant(), "Interrupted: " + later.why());
        } else if (job.attempt() >= rules.attempts()) {
            bury(later.why());
        } else {
            Duration backoff = rules.backoff().after(job.attempt());
            Duration wait = backoff.compareTo(later.atLeast()) < 0 ? later.atLeast() : backoff;
            store.jobs().retry(job, clock.instant().plus(wait), later.why());
        }
    }

    private void bury(String why) {
        LOG.warn("{} is given up after {} attempts: {}", this, job.attempt(), why);
        store.jobs().bury(job, why);
    }

    /** Keeps the job while it is worked on; who has lost it is interrupted. */
    synchronized void keep() {
        if (ended.isDone()) {
            return;
        }
        try {
            job = store.jobs().extend(job, rules.lease(), clock.instant());
        } catch (LeaseLostException e) {
            interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The lease of {} cannot be extended", this, e);
            if (!clock.instant().isBefore(job.end())) {
                interrupt();
            }
        }
    }

    /** Has the handler come to an end, or not begin. */
    void interrupt() {
        interruption.ask();
    }

    /**
     * Interrupts attempts, and waits until the store has been told of all of them.
     *
     * @param grace how long at most
     */
    static void interrupt(Collection<Attempt> attempts, Duration grace) {
        attempts.forEach(Attempt::interrupt);
        CompletableFuture<?>[] ends = attempts.stream().map(each -> each.ended).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Of {} one at least does not heed its interruption and is left alone", attempts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "job " + job.job().kind() + " " + job.job().key() + " of store '" + store.account() + "'";
    }
}
