/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The queue of a store that takes no jobs. */
final class NoJobs implements JobQueue {
    @Override
    public Optional<ClaimedJob> claim(Set<String> kinds, Duration lease, Instant now) {
        return Optional.empty();
    }

    @Override
    public ClaimedJob extend(ClaimedJob job, Duration lease, Instant now) {
        throw new LeaseLostException(job);
    }

    @Override
    public void done(ClaimedJob job) {
        throw new LeaseLostException(job);
    }

    @Override
    public void retry(ClaimedJob job, Instant at, String why) {
        throw new LeaseLostException(job);
    }

    @Override
    public void bury(ClaimedJob job, String why) {
        throw new LeaseLostException(job);
    }

    @Override
    public List<DeadJob> dead(int most) {
        return List.of();
    }

    @Override
    public boolean requeue(long id) {
        return false;
    }
}
