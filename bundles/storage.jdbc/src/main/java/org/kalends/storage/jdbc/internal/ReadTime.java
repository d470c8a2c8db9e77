/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the read that a connection is lent for may take. Used by the thread that has the connection. */
final class ReadTime {
    private final LongSupplier nanoTime;
    private final long limit;
    private long end;

    /**
     * @param nanoTime a clock
     * @param limit longest time for one read
     */
    ReadTime(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.limit = limit.toNanos();
        this.end = nanoTime.getAsLong() + this.limit;
    }

    /** A read begins. */
    void begin() {
        end = nanoTime.getAsLong() + limit;
    }

    /** Whether it has taken too long. */
    boolean isOver() {
        return nanoTime.getAsLong() - end >= 0;
    }
}
