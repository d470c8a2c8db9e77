/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What tests wait for. */
final class Conditions {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Conditions() {}

    /** Returns when something is so, and fails when it is not in time. */
    static void await(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
