/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, on a thread of its own, because not every file system tells of changes (network mounts, the symbolic
 * links of a mounted Kubernetes volume). A look that fails is logged and ends nothing.
 */
final class Lookout implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final Path where;
    private final ScheduledExecutorService executor;

    /** Looks for the first time at once, before this returns. */
    Lookout(Path where, Duration interval, Runnable firstLook, Runnable look) {
        this.where = where;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "kalends-watch " + where);
            thread.setDaemon(true);
            return thread;
        });
        guarded(firstLook);
        executor.scheduleWithFixedDelay(
                () -> guarded(look), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets a look that has begun come to its end; to interrupt it would make a good file unreadable. */
    @Override
    public void close() {
        executor.shutdown();
    }

    private void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            // Goes no further: an executor drops a task that fails
            LOG.error("Could not take in {}", where, e);
        }
    }
}
