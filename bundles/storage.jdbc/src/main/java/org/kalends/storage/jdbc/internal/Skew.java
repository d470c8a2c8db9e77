/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.kalends.storage.api.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By how much the clock of a database is ahead of this node's. What nodes compare, such as the end of a lock or of a lease, is
 * kept by the one clock that they share; who asks has times of its own. A small difference is none, so that what was said comes
 * back as it was.
 */
final class Skew {
    private static final Logger LOG = LoggerFactory.getLogger(Skew.class);
    private static final long NEGLIGIBLE_MILLIS = Duration.ofSeconds(2).toMillis();

    private final AtomicLong millis = new AtomicLong();

    /** Both clocks have been read at the same moment, more or less. */
    void measured(long databaseMillis, long localMillis) {
        long ahead = databaseMillis - localMillis;
        long wanted = Math.abs(ahead) < NEGLIGIBLE_MILLIS ? 0 : ahead;
        long known = millis.get();
        boolean isNews = wanted == 0 ? known != 0 : Math.abs(wanted - known) >= NEGLIGIBLE_MILLIS;
        if (isNews && millis.compareAndSet(known, wanted)) {
            LOG.warn("The clock of this node is {} ms behind that of the database", wanted);
        }
    }

    Instant toDatabase(Instant local) {
        return local.plusMillis(millis.get());
    }

    Instant toLocal(Instant database) {
        return database.minusMillis(millis.get());
    }

    Lock toDatabase(Lock lock) {
        return until(lock, toDatabase(lock.expires()));
    }

    Lock toLocal(Lock lock) {
        return until(lock, toLocal(lock.expires()));
    }

    private static Lock until(Lock lock, Instant expires) {
        return new Lock(
                lock.token(),
                lock.path(),
                lock.deep(),
                lock.exclusive(),
                lock.holder(),
                lock.owner(),
                lock.timeout(),
                expires);
    }

    /** The clock of the database, as this node knows it. */
    Clock clock(InstantSource local) {
        return new Clock() {
            @Override
            public Instant instant() {
                return toDatabase(local.instant());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return local.withZone(zone);
            }
        };
    }
}
