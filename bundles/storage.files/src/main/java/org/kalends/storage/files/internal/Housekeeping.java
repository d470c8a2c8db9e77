/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.files.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, the first time a little after the start, forgets what nobody needs any more: old tombstones, unused blobs and copies.
 * Looks each minute whether something was indexed by an older release, and has it indexed anew.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final FilesStorage storage;
    private final ScheduledExecutorService turns;
    private volatile Duration retention;

    /** @param retention how long tombstones are kept */
    Housekeeping(FilesStorage storage, Duration retention) {
        this.storage = storage;
        this.retention = retention;
        this.turns = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-files-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        turns.scheduleAtFixedRate(
                this::forgetOld, FIRST.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
        turns.scheduleWithFixedDelay(this::renewIndex, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Has tombstones kept for another time from now on. */
    void keepFor(Duration other) {
        retention = other;
    }

    private void renewIndex() {
        try {
            storage.renewIndex();
        } catch (StorageException e) {
            LOG.warn("What an older release has indexed is not indexed anew for now; it is tried again", e);
        }
    }

    private void forgetOld() {
        try {
            storage.forgetOld(retention);
        } catch (StorageException e) {
            LOG.warn("What nobody needs any more stays until tomorrow", e);
        }
    }

    @Override
    public void close() {
        turns.shutdown();
    }
}
