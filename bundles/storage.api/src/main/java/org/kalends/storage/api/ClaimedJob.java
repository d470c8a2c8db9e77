/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A job in the hands of one worker.
 *
 * @param id names the job in its store
 * @param job what was enqueued, last
 * @param attempt how often the job has been claimed, this time included; counts anew when it is enqueued anew
 * @param lease names this claim
 * @param end when anybody may claim it again
 */
public record ClaimedJob(long id, NewJob job, int attempt, String lease, Instant end) {
    public ClaimedJob {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(end, "end");
    }
}
