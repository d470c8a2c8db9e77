/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How often and how long something is tried again: soon at first, then less often, until whoever waits should be told. */
final class Patience {
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final long FIRST_MILLIS = 5;
    private static final long LONGEST_MILLIS = 1_000;

    private final long end = System.nanoTime() + WHOLE.toNanos();
    private long millis = FIRST_MILLIS;

    boolean isLeft() {
        return System.nanoTime() < end;
    }

    /** Rests for a time that is no other's, so that those who met once do not meet again. */
    void rest() {
        long rest = ThreadLocalRandom.current().nextLong(millis / 2, millis + 1);
        LockSupport.parkNanos(Duration.ofMillis(rest).toNanos());
        millis = Math.min(LONGEST_MILLIS, millis * 2);
    }
}
