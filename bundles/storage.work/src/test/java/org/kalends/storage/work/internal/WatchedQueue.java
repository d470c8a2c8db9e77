/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.DeadJob;
import org.kalends.storage.api.JobQueue;
import org.kalends.storage.api.StorageUnavailableException;

/** A queue that notes what it is told about jobs, and that can be away. */
final class WatchedQueue implements JobQueue {
    private final JobQueue queue;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicInteger extensions = new AtomicInteger();
    private final AtomicInteger claims = new AtomicInteger();
    private final CountDownLatch answering = new CountDownLatch(1);
    private volatile boolean silent;
    private volatile boolean away;

    WatchedQueue(JobQueue queue) {
        this.queue = queue;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    /** From now on whoever claims waits until {@link #answer()}. */
    void fallSilent() {
        silent = true;
    }

    /** Has all who claim be answered. */
    void answer() {
        answering.countDown();
    }

    private void awaitAnswer() {
        try {
            if (silent && !answering.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("silent for good");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while it claimed", e);
        }
    }

    /** What it was told next: {@code done}, {@code retry}, {@code bury}, each with the key, the last two with the reason. */
    String told() throws InterruptedException {
        return Optional.ofNullable(told.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    /** How often a lease was extended. */
    int extensions() {
        return extensions.get();
    }

    /** How often a job was asked for. */
    int claims() {
        return claims.get();
    }

    private void requireHere() {
        if (away) {
            throw new StorageUnavailableException("away");
        }
    }

    @Override
    public Optional<ClaimedJob> claim(Set<String> kinds, Duration lease, Instant now) {
        claims.incrementAndGet();
        requireHere();
        awaitAnswer();
        return queue.claim(kinds, lease, now);
    }

    @Override
    public ClaimedJob extend(ClaimedJob job, Duration lease, Instant now) {
        extensions.incrementAndGet();
        requireHere();
        return queue.extend(job, lease, now);
    }

    @Override
    public void done(ClaimedJob job) {
        requireHere();
        queue.done(job);
        told.add("done " + job.job().key());
    }

    @Override
    public void retry(ClaimedJob job, Instant at, String why) {
        requireHere();
        queue.retry(job, at, why);
        told.add("retry " + job.job().key() + ": " + why);
    }

    @Override
    public void bury(ClaimedJob job, String why) {
        requireHere();
        queue.bury(job, why);
        told.add("bury " + job.job().key() + ": " + why);
    }

    @Override
    public List<DeadJob> dead(int most) {
        return queue.dead(most);
    }

    @Override
    public boolean requeue(long id) {
        return queue.requeue(id);
    }
}
