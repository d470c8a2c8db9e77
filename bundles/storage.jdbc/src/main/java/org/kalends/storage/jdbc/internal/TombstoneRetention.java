/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.ChangeLog;
import org.kalends.storage.api.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old tombstones once a day, the first time a little after the start. */
final class TombstoneRetention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TombstoneRetention.class);
    private static final Duration FIRST = Duration.ofMinutes(10);

    private final ChangeLog changes;
    private final Duration retention;
    private final Clock clock;
    private final ScheduledExecutorService daily;

    TombstoneRetention(ChangeLog changes, Duration retention, Clock clock) {
        this.changes = changes;
        this.retention = retention;
        this.clock = clock;
        this.daily = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-retention");
            thread.setDaemon(true);
            return thread;
        });
        daily.scheduleAtFixedRate(
                this::forgetOld, FIRST.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    void forgetOld() {
        try {
            changes.forget(clock.instant().minus(retention));
        } catch (StorageException e) {
            LOG.warn("Old tombstones stay until tomorrow", e);
        }
    }

    @Override
    public void close() {
        daily.shutdown();
    }
}
