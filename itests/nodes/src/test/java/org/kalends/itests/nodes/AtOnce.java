/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does several things at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** What came of each, in order. */
    static <T> List<T> all(List<Callable<T>> tasks) {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> task : tasks) {
                begun.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : begun) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What came of so many of the same kind. */
    static <T> List<T> times(int count, Numbered<T> task) {
        return all(IntStream.range(0, count)
                .<Callable<T>>mapToObj(number -> () -> task.call(number))
                .toList());
    }

    /** One of several tasks, told which. */
    interface Numbered<T> {
        T call(int number) throws Exception;
    }
}
