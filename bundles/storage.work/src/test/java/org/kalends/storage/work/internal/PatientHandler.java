/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kalends.storage.api.ClaimedJob;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.work.JobHandler;
import org.kalends.storage.api.work.JobOutcome;

/** Begins with a job, and does it only when it is let; an interruption it passes on. */
final class PatientHandler implements JobHandler {
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final Semaphore let = new Semaphore(0);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public JobOutcome handle(Storage store, ClaimedJob job) throws InterruptedException {
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        begun.add(job.job().key());
        try {
            let.acquire();
            return JobOutcome.DONE;
        } finally {
            atWork.decrementAndGet();
        }
    }

    /** The key of the job that it began with next. */
    String begun() throws InterruptedException {
        String key = begun.poll(30, TimeUnit.SECONDS);
        if (key == null) {
            throw new AssertionError("Nothing is begun");
        }
        return key;
    }

    boolean beganNothingMore() {
        return begun.isEmpty();
    }

    /** How many jobs it is at. */
    int atWork() {
        return atWork.get();
    }

    /** How many jobs it was at at once, at most. */
    int mostAtWork() {
        return mostAtWork.get();
    }

    /** Lets so many jobs be done. */
    void let(int jobs) {
        let.release(jobs);
    }
}
