/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes one who waits; heard once, however often it rang, and also by who waits only after it rang. */
final class Bell {
    private final BlockingQueue<Bell> rings = new ArrayBlockingQueue<>(1);

    void ring() {
        rings.offer(this);
    }

    /** Returns when it rings, at the latest after a time; whether it rang. */
    boolean await(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(rings.poll(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .isPresent();
    }
}
