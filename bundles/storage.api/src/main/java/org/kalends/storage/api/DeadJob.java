/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A job that has been given up.
 *
 * @param id names the job in its store
 * @param job what was enqueued, last
 * @param attempts how often it was claimed
 * @param why what the worker said about it
 * @param buried when it was given up
 */
public record DeadJob(long id, NewJob job, int attempts, String why, Instant buried) {
    public DeadJob {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(buried, "buried");
    }
}
