/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalends.embedded.services.NamedServices;
import org.kalends.storage.api.ChangeFeed;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims the jobs of one store that somebody handles, and keeps them while they are done. It looks for them when the store has
 * been written to, when a job has ended, when it is told to, and otherwise from time to time. A store that is slow or away holds
 * up its own jobs and one thread at most.
 */
final class StoreJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreJobs.class);
    private static final int EXTENSIONS_A_LEASE = 3;

    /** One look answers for all writes in it: most enqueue nothing, and they shall not pay for a question each. */
    private static final Duration TOGETHER = Duration.ofMillis(50);

    private final Storage store;
    private final NamedServices<String, JobHandler> handlers;
    private final Hands hands;
    private final WorkRules rules;
    private final Clock clock;
    private final Bell bell = new Bell();
    private final Bell urgent = new Bell();
    private final Interruption closing = new Interruption();
    private final Set<Attempt> attempts = ConcurrentHashMap.newKeySet();
    private final Thread claimer;
    private final ScheduledExecutorService keeper;
    private final ChangeFeed.Subscription subscription;

    /** @param handlers those that are here, by kind */
    StoreJobs(Storage store, NamedServices<String, JobHandler> handlers, Hands hands, WorkRules rules, Clock clock) {
        this.store = store;
        this.handlers = handlers;
        this.hands = hands;
        this.rules = rules;
        this.clock = clock;
        this.claimer = Daemons.named("kalends-storage-claims").newThread(this::claimUntilClosed);
        this.keeper = Executors.newSingleThreadScheduledExecutor(Daemons.named("kalends-storage-leases"));
        this.subscription = Hearing.of(store, events -> bell.ring());
    }

    void start() {
        long pace = rules.lease().toMillis() / EXTENSIONS_A_LEASE;
        keeper.scheduleAtFixedRate(() -> attempts.forEach(Attempt::keep), pace, pace, TimeUnit.MILLISECONDS);
        claimer.start();
    }

    /** Has it look for jobs soon. */
    void look() {
        urgent.ring();
        bell.ring();
    }

    private void claimUntilClosed() {
        try {
            while (true) {
                Hands.Hand hand = closing.reaches(hands::take);
                Map<String, JobHandler> present = handlersByKind();
                Optional<ClaimedJob> job = claim(present.keySet());
                if (job.isPresent()) {
                    begin(attempt(job.get(), present.get(job.get().job().kind())), hand);
                } else {
                    hand.letGo();
                    closing.reaches(() -> bell.await(rules.poll()) && urgent.await(TOGETHER));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Store '{}' is asked for jobs no more", store.account());
        }
    }

    private Map<String, JobHandler> handlersByKind() {
        return handlers.all().stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    private Optional<ClaimedJob> claim(Set<String> kinds) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        try {
            return store.jobs().claim(kinds, rules.lease(), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Jobs of store '{}' cannot be claimed at the moment", store.account(), e);
            return Optional.empty();
        }
    }

    private Attempt attempt(ClaimedJob job, JobHandler handler) {
        Attempt attempt = new Attempt(store, job, handler, rules, clock);
        attempts.add(attempt);
        // Either we see here that the handler has gone, or who lets it go sees the attempt
        if (handlers.find(job.job().kind()).filter(handler::equals).isEmpty()) {
            attempt.interrupt();
        }
        return attempt;
    }

    private void begin(Attempt attempt, Hands.Hand hand) {
        if (closing.isAsked()) {
            // The threads may be gone by now; what is interrupted before it begins is just given back
            attempt.interrupt();
            end(attempt);
            hand.letGo();
        } else {
            hand.use(() -> end(attempt));
        }
    }

    private void end(Attempt attempt) {
        try {
            attempt.run();
        } finally {
            attempts.remove(attempt);
            look();
        }
    }

    /** Takes from a handler what it is at, and returns when it has ended or does not heed that. */
    void takeFrom(JobHandler handler) {
        Attempt.interrupt(
                attempts.stream().filter(attempt -> attempt.isBy(handler)).toList(), rules.grace());
    }

    /** Claims nothing more, and gives back what is being done. */
    @Override
    public void close() {
        closing.ask();
        subscription.close();
        try {
            claimer.join(rules.grace().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Attempt.interrupt(List.copyOf(attempts), rules.grace());
        keeper.shutdown();
    }
}
