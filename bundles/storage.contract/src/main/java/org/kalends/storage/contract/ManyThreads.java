/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kalends.storage.api.StorageException;

/** Lets many threads loose on the store under test. */
public interface ManyThreads extends StoreUnderTest {
    int THREADS = 8;

    /** What one of several threads does. */
    @FunctionalInterface
    interface Part {
        void play(int number) throws Exception;
    }

    /** Lets all parts begin together and returns the refusals. */
    default List<StorageException> together(Part part) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Optional<StorageException>>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                running.add(threads.submit((Callable<Optional<StorageException>>) () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return refusal(part, number);
                }));
            }
            List<StorageException> refusals = new ArrayList<>();
            for (Future<Optional<StorageException>> each : running) {
                each.get(60, TimeUnit.SECONDS).ifPresent(refusals::add);
            }
            return refusals;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<StorageException> refusal(Part part, int number) throws Exception {
        try {
            part.play(number);
            return Optional.empty();
        } catch (StorageException refused) {
            return Optional.of(refused);
        }
    }
}
