/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.NewJob;

/**
 * A pending job, immutable.
 *
 * @param due from when it can be claimed: its time, or the end of its lease
 * @param attempts how often it was claimed
 * @param lease names the claim of the worker who has it, or had it and let it lapse
 * @param renewed whether it was enqueued again while a worker has it
 */
record QueuedJob(long id, NewJob job, Instant due, int attempts, Optional<String> lease, boolean renewed) {
    static QueuedJob of(long id, NewJob job) {
        return new QueuedJob(id, job, millis(job.notBefore()), 0, Optional.empty(), false);
    }

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean isLike(NewJob other) {
        return job.contextId() == other.contextId()
                && job.kind().equals(other.kind())
                && job.key().equals(other.key());
    }

    boolean isDue(Instant now) {
        return !due.isAfter(now) && !(renewed && millis(job.notBefore()).isAfter(now));
    }

    QueuedJob enqueuedAgain(NewJob newer) {
        return lease.isPresent() ? new QueuedJob(id, newer, due, 0, lease, true) : of(id, newer);
    }

    QueuedJob leased(String newLease, Instant end) {
        return new QueuedJob(id, job, end, attempts + 1, Optional.of(newLease), false);
    }

    QueuedJob until(Instant end) {
        return new QueuedJob(id, job, end, attempts, lease, renewed);
    }

    /** Given back to be claimed again. */
    QueuedJob postponed(Instant at) {
        NewJob later = new NewJob(job.kind(), job.key(), job.payload(), at, job.contextId());
        return new QueuedJob(id, later, millis(at), attempts, Optional.empty(), false);
    }

    /** To whoever has the lease. */
    ClaimedJob claimed() {
        return new ClaimedJob(id, job, attempts, lease.orElseThrow(), due);
    }
}
