/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The threads that do jobs. A hand is taken before a job is claimed, by all stores in turn, so that no claimed job waits. */
final class Hands implements AutoCloseable {
    private final Semaphore free;
    private final ExecutorService threads;

    Hands(int number) {
        this.free = new Semaphore(number, true);
        this.threads = Executors.newFixedThreadPool(number, Daemons.named("kalends-storage-work"));
    }

    /** One that was taken; it is used or let go, once. */
    final class Hand {
        private Hand() {}

        /** Gives it something to do, after which it is free. */
        void use(Runnable work) {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    free.release();
                }
            });
        }

        /** There was nothing to do. */
        void letGo() {
            free.release();
        }
    }

    /** Waits until one is free. */
    Hand take() throws InterruptedException {
        free.acquire();
        return new Hand();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
