/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.implicit;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.spi.ObjectChange;
import org.kalends.storage.api.Octets;

/**
 * Lets units that change meetings with very many copies in one after the other, until each is over: it may take a good part of the memory
 * there is. All others pass. Safe for concurrent use.
 */
final class HeavyChanges {
    /** From how many octets of all copies together a unit waits for others: a meeting of some 300. */
    private static final long HEAVY = 8L * 1024 * 1024;

    private static final int PATIENCE_SECONDS = 20;
    private static final int UNAVAILABLE = 503;

    private final ReentrantLock one = new ReentrantLock(true);
    private final ThreadLocal<Unit> units = ThreadLocal.withInitial(Unit::new);

    /** What the unit of one thread has in hand: a collection that goes takes many meetings with it. */
    private static final class Unit {
        private int changes;
        private long weight;
        private boolean hasTurn;
    }

    /**
     * Returns when it is the turn of a change; it stays so until its unit is over.
     *
     * @throws DavException 503 when others take too long
     */
    void enter(ObjectChange change) throws DavException {
        Unit unit = units.get();
        unit.changes++;
        change.whenOver(() -> leave(unit));
        add(weight(change), unit);
    }

    /**
     * Returns when it is the turn of a change that has become larger since it was let in, as by the members of groups.
     *
     * @param octets the object with all who are asked
     * @throws DavException 503 when others take too long
     */
    void grow(Octets octets) throws DavException {
        add(SchedulingObjects.weight(octets), units.get());
    }

    private void add(long weight, Unit unit) throws DavException {
        unit.weight += weight;
        if (unit.weight > HEAVY && !unit.hasTurn) {
            acquire();
            unit.hasTurn = true;
        }
    }

    private void leave(Unit unit) {
        unit.changes--;
        if (unit.changes == 0) {
            units.remove();
            if (unit.hasTurn) {
                one.unlock();
            }
        }
    }

    private static long weight(ObjectChange change) {
        return Stream.of(change.before(), change.after())
                .flatMap(Optional::stream)
                .mapToLong(SchedulingObjects::weight)
                .sum();
    }

    private void acquire() throws DavException {
        try {
            if (one.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw DavException.of(UNAVAILABLE, "Other large meetings are being changed; please try again in a while.");
    }
}
