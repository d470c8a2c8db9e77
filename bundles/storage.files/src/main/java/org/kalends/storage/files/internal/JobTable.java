/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.LeaseLostException;
import org.kalends.storage.api.NewJob;

/** Jobs, in tables of the {@link Ledger}. */
final class JobTable implements JobQueue {
    private static final String LAST = "job";

    private final Ledger ledger;
    private final Clock clock;
    private final Table<Long, QueuedJob> pending;
    private final Table<Long, DeadJob> dead;
    private final Table<String, Long> ids;

    JobTable(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.pending = ledger.table("job", Long.class, QueuedJob.class);
        this.dead = ledger.table("dead job", Long.class, DeadJob.class);
        this.ids = ledger.table("id", String.class, Long.class);
    }

    /** Inside a transaction. */
    void enqueue(NewJob job) {
        QueuedJob queued = pendingLike(job)
                .map(present -> present.enqueuedAgain(job))
                .orElseGet(() -> QueuedJob.of(nextId(), job));
        pending.put(queued.id(), queued);
    }

    private long nextId() {
        long next = ids.find(LAST).orElse(0L) + 1;
        ids.put(LAST, next);
        return next;
    }

    private Optional<QueuedJob> pendingLike(NewJob job) {
        return pending.values().stream().filter(each -> each.isLike(job)).findFirst();
    }

    @Override
    public Optional<ClaimedJob> claim(Set<String> kinds, Duration lease, Instant now) {
        return ledger.write(transaction -> pending.values().stream()
                .filter(job -> kinds.contains(job.job().kind()) && job.isDue(now))
                .min(Comparator.comparing(QueuedJob::due).thenComparing(QueuedJob::id))
                .map(job -> {
                    QueuedJob leased = job.leased(UUID.randomUUID().toString(), end(lease, now));
                    pending.put(job.id(), leased);
                    return leased.claimed();
                }));
    }

    private static Instant end(Duration lease, Instant now) {
        return now.plus(lease).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ClaimedJob extend(ClaimedJob job, Duration lease, Instant now) {
        return ledger.write(transaction -> {
            pending.put(job.id(), held(job).until(end(lease, now)));
            return new ClaimedJob(job.id(), job.job(), job.attempt(), job.lease(), end(lease, now));
        });
    }

    @Override
    public void done(ClaimedJob job) {
        end(job, held -> pending.remove(held.id()));
    }

    @Override
    public void retry(ClaimedJob job, Instant at, String why) {
        end(job, held -> pending.put(held.id(), held.postponed(at)));
    }

    @Override
    public void bury(ClaimedJob job, String why) {
        end(job, held -> {
            pending.remove(held.id());
            dead.put(held.id(), new DeadJob(held.id(), held.job(), held.attempts(), why, now()));
        });
    }

    /** Ends a claim: a job that was enqueued again meanwhile begins anew, whatever became of it. */
    private void end(ClaimedJob job, Consumer<QueuedJob> end) {
        ledger.write(transaction -> {
            QueuedJob held = held(job);
            if (held.renewed()) {
                pending.put(held.id(), QueuedJob.of(held.id(), held.job()));
            } else {
                end.accept(held);
            }
            return held;
        });
    }

    private QueuedJob held(ClaimedJob job) {
        return pending.find(job.id())
                .filter(each -> each.lease().equals(Optional.of(job.lease())))
                .orElseThrow(() -> new LeaseLostException(job));
    }

    @Override
    public List<DeadJob> dead(int most) {
        return ledger.read(() -> dead.values().stream()
                .sorted(Comparator.comparing(DeadJob::buried)
                        .thenComparing(DeadJob::id)
                        .reversed())
                .limit(most)
                .toList());
    }

    @Override
    public boolean requeue(long id) {
        return ledger.write(transaction -> {
            Optional<NewJob> back = dead.find(id).map(DeadJob::job);
            dead.remove(id);
            back.filter(job -> pendingLike(job).isEmpty())
                    .ifPresent(job -> pending.put(id, QueuedJob.of(id, job).until(now())));
            return back.isPresent();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
