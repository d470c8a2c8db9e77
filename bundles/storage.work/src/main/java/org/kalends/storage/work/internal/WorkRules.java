/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Duration;

/**
 * How jobs are worked on.
 *
 * @param threads how many at once
 * @param poll the longest time between two looks for what is due
 * @param lease how long a claim lasts unless it is extended
 * @param backoff the wait after an attempt that failed
 * @param attempts how many may fail
 * @param grace how long whoever goes waits for what is interrupted
 */
record WorkRules(int threads, Duration poll, Duration lease, Backoff backoff, int attempts, Duration grace) {
    private static final Duration GRACE = Duration.ofSeconds(5);

    static WorkRules of(WorkSettings settings) {
        return new WorkRules(
                settings.threads(),
                Duration.ofSeconds(settings.pollSeconds()),
                Duration.ofSeconds(settings.leaseSeconds()),
                new Backoff(
                        Duration.ofSeconds(settings.firstWaitSeconds()),
                        Duration.ofSeconds(settings.longestWaitSeconds())),
                settings.attempts(),
                GRACE);
    }
}
