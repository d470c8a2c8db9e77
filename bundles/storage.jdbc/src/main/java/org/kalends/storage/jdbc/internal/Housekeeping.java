/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.BlobStore;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day, the first time a little after the start, forgets what nobody needs any more: old tombstones, unused blobs. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(10);

    /** How long a blob may wait for the unit that makes it part of an item. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final ChangeLog changes;
    private volatile Duration retention;
    private final BlobStore blobs;
    private final Clock clock;
    private final ScheduledExecutorService daily;

    /** @param retention how long tombstones are kept */
    Housekeeping(ChangeLog changes, Duration retention, BlobStore blobs, Clock clock) {
        this.changes = changes;
        this.retention = retention;
        this.blobs = blobs;
        this.clock = clock;
        this.daily = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        daily.scheduleAtFixedRate(
                this::forgetOld, FIRST.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    /** Has tombstones kept for another time from now on. */
    void keepFor(Duration other) {
        retention = other;
    }

    void forgetOld() {
        attempt(() -> changes.forget(clock.instant().minus(retention)));
        attempt(() -> blobs.sweep(clock.instant().minus(GRACE)));
    }

    private static void attempt(Runnable chore) {
        try {
            chore.run();
        } catch (StorageException e) {
            LOG.warn("What nobody needs any more stays until tomorrow", e);
        }
    }

    @Override
    public void close() {
        daily.shutdown();
    }
}
