/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.time.Duration;

/**
 * How long a request waits for its client in all. An octet now and then keeps a connection from being idle, and so a thread would be
 * held for ever; whoever has a line at all is faster by far.
 *
 * @param grace however little is sent or taken
 * @param octets for so many of which it waits a second more
 */
record LeastRate(Duration grace, int octets) {
    /** As long as Felix HTTP waits for a client that does nothing at all; the slowest line of a phone is ten times as fast. */
    static final LeastRate SHIPPED = new LeastRate(Duration.ofMinutes(1), 200);

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /**
     * Whether somebody is too slow.
     *
     * @param nanos how long he has been waited for
     * @param moved how many octets he has sent, taken or is to take
     */
    boolean isMissed(long nanos, long moved) {
        return nanos - grace.toNanos() > moved / octets * SECOND;
    }
}
