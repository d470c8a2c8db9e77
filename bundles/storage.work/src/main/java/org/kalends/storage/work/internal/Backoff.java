/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits that double from attempt to attempt up to a bound. Each is cut by up to a half at random, so that what failed together
 * is not tried again together.
 *
 * @param first the wait after the first attempt, uncut
 * @param longest the bound
 */
record Backoff(Duration first, Duration longest) {
    /** Doubling goes no further, which keeps the number of milliseconds within its bounds. */
    private static final int MOST_DOUBLINGS = 30;

    /** @param attempt which one has failed, from 1 */
    Duration after(int attempt) {
        long uncut = uncut(attempt).toMillis();
        return Duration.ofMillis(uncut - ThreadLocalRandom.current().nextLong(uncut / 2 + 1));
    }

    /** The wait before chance has cut it. */
    Duration uncut(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
