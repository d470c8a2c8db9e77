/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What is to be done later, once for the whole installation. Jobs come in by {@link Write.Enqueue} as part of a unit, so that a
 * job is there if and only if what it is about has come about. Every method here is one transaction.
 *
 * <p>Of one kind, key and context there is at most one pending job. Enqueuing it again puts the new payload and time in the
 * place of the old ones and counts attempts anew; when a worker has the job at that moment, finishing it leaves the job pending
 * with its new payload, so that nothing enqueued is ever passed over.
 *
 * <p>A claim is a lease: it is one worker's alone until it lapses, and then anybody's who claims. A worker whose job has been
 * claimed by another one can no longer do anything with it and is told by {@link LeaseLostException}. A job may therefore be
 * done more than once, never twice at a time unless a worker outlives its lease; what it does is best done so that once
 * more is no harm.
 */
@ConsumerType
public interface JobQueue {
    /** Nothing to do, ever. */
    JobQueue NONE = new NoJobs();

    /**
     * Takes the job that has been due longest.
     *
     * @param kinds which kinds are wanted
     * @param lease for how long; kept to the millisecond
     * @param now the time that decides which are due and which leases have lapsed
     * @return empty when nothing is due
     */
    Optional<ClaimedJob> claim(Set<String> kinds, Duration lease, Instant now);

    /**
     * Keeps a job longer.
     *
     * @param lease for how long from now
     * @return the same claim with its new end
     * @throws LeaseLostException when it is no longer this worker's
     */
    ClaimedJob extend(ClaimedJob job, Duration lease, Instant now);

    /**
     * The job has been done. It goes, unless it was enqueued again meanwhile.
     *
     * @throws LeaseLostException when it is no longer this worker's
     */
    void done(ClaimedJob job);

    /**
     * The job could not be done, and may be claimed again. If it was enqueued again meanwhile, then when that said.
     *
     * @param at the earliest time
     * @param why for whoever looks after the queue
     * @throws LeaseLostException when it is no longer this worker's
     */
    void retry(ClaimedJob job, Instant at, String why);

    /**
     * The job cannot be done; it lies among the dead until somebody requeues it. If it was enqueued again meanwhile it is as
     * alive as what was enqueued.
     *
     * @param why for whoever looks after the queue
     * @throws LeaseLostException when it is no longer this worker's
     */
    void bury(ClaimedJob job, String why);

    /**
     * The dead, the latest first.
     *
     * @param most how many at most, 1 or more
     */
    List<DeadJob> dead(int most);

    /**
     * Brings a dead job back, due at once and with no attempt counted. A pending job of its key stays as it is, being newer, and
     * the dead one goes.
     *
     * @return whether there was one of this id
     */
    boolean requeue(long id);
}
