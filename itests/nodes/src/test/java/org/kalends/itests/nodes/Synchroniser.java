/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.kalends.itests.client.Client;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client that synchronises a collection all the while, a few changes at a time. */
final class Synchroniser implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Synchroniser.class);
    private static final int MOST = 20;
    /** As long as leaves the processor to others. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Mirror mirror;
    private final Thread thread;
    private final Random random;
    private volatile Throwable failure;
    private volatile boolean ended;

    /** Begins to synchronise. */
    Synchroniser(Client client, String collection, long seed) {
        mirror = new Mirror(client, collection);
        random = new Random(seed);
        thread = new Thread(this::synchronise, "synchroniser");
        thread.start();
    }

    private void synchronise() {
        try {
            while (!ended) {
                step();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Where nobody is, or nobody any more, it goes on another time from where it was. */
    private void step() {
        try {
            mirror.step(1 + random.nextInt(MOST));
        } catch (UncheckedIOException e) {
            LOG.trace("Nobody is there", e);
        } catch (AssertionError e) {
            if (!String.valueOf(e.getMessage()).startsWith("The answer broke off")) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw new AssertionError("A synchronisation failed", failure);
        }
    }

    /** What it has when it has been told all. */
    Map<String, String> caughtUp() {
        close();
        return mirror.caughtUp();
    }
}
