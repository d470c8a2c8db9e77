/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;

/**
 * Lets changes of meetings with very many copies in one after the other: each may take a good part of the memory there is. All others pass.
 * Safe for concurrent use.
 */
final class HeavyChanges {
    /** From how many octets of all copies together a change waits for others: a meeting of some 300. */
    private static final long HEAVY = 8L * 1024 * 1024;

    private static final int PATIENCE_SECONDS = 20;
    private static final int UNAVAILABLE = 503;

    private final Semaphore one = new Semaphore(1, true);

    /** What is done while no other heavy change is. */
    interface Work {
        void run() throws DavException;
    }

    /**
     * Does what a change needs, when it is its turn.
     *
     * @throws DavException 503 when others take too long
     */
    void inTurn(ObjectChange change, Work work) throws DavException {
        if (!isHeavy(change)) {
            work.run();
            return;
        }
        acquire();
        try {
            work.run();
        } finally {
            one.release();
        }
    }

    private static boolean isHeavy(ObjectChange change) {
        return Stream.of(change.before(), change.after())
                        .flatMap(Optional::stream)
                        .mapToLong(SchedulingObjects::weight)
                        .sum()
                > HEAVY;
    }

    private void acquire() throws DavException {
        try {
            if (one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw DavException.of(UNAVAILABLE, "Other large meetings are being changed; please try again in a while.");
    }
}
