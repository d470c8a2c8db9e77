/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, the first time a little after the start, forgets what nobody needs any more. Of several nodes with one database one
 * does so.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofHours(23);

    /**
     * Something to be done.
     *
     * @param name by which nodes agree on who does it
     * @param work what is done, given the time
     */
    record Chore(String name, Consumer<Instant> work) {}

    private final Database database;
    private final Clock clock;
    private final List<Chore> chores;
    private final ChoreTable table = new ChoreTable();
    private final ScheduledExecutorService hourly;

    Housekeeping(Database database, Clock clock, List<Chore> chores) {
        this.database = database;
        this.clock = clock;
        this.chores = List.copyOf(chores);
        this.hourly = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-storage-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        hourly.scheduleAtFixedRate(this::look, FIRST.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Does what is due. */
    void look() {
        chores.forEach(this::attempt);
    }

    private void attempt(Chore chore) {
        Instant now = clock.instant();
        try {
            if (database.write(Lane.alone(0), session -> table.claim(session, chore.name(), now, AGAIN))) {
                chore.work().accept(now);
            }
        } catch (StorageException e) {
            LOG.warn("What nobody needs any more stays until tomorrow", e);
        }
    }

    @Override
    public void close() {
        hourly.shutdown();
    }
}
