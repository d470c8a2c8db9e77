/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a server for an operation as fast as it answers, and says what that cost. */
final class Load {
    private static final long NANOS_A_MICRO = 1000;
    private static final double NANOS_A_SECOND = 1e9;

    /**
     * What one client saw.
     *
     * @param nanos how long each answer took
     * @param last the answer to its last request, or null if it came to none
     */
    private record Seen(List<Long> nanos, Answer last) {}

    private final PackagedServer server;

    Load(PackagedServer server) {
        this.server = server;
    }

    /**
     * Asks until the time is over or the operation has been asked as often as it can be; once at the least.
     *
     * @param size what is told of the collection
     * @param phase what is told of the server
     */
    Figure of(Operation operation, Duration time, int size, String phase)
            throws IOException, InterruptedException, ExecutionException {
        List<Connection> connections = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(operation.connections());
        try {
            for (int i = 0; i < operation.connections(); i++) {
                connections.add(server.connect());
            }
            AtomicInteger next = new AtomicInteger();
            long begin = System.nanoTime();
            long processorBefore = server.processorTime().toNanos();
            List<Callable<Seen>> tasks = new ArrayList<>();
            connections.forEach(each -> tasks.add(() -> ask(operation, each, next, begin + time.toNanos())));
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> each : clients.invokeAll(tasks)) {
                seen.add(each.get());
            }
            long wall = System.nanoTime() - begin;
            long processor = server.processorTime().toNanos() - processorBefore;
            return figure(operation, size, phase, seen, wall, processor);
        } finally {
            clients.shutdown();
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static Seen ask(Operation operation, Connection connection, AtomicInteger next, long deadline)
            throws IOException {
        List<Long> nanos = new ArrayList<>();
        Answer answer = null;
        int number = next.getAndIncrement();
        while (number < operation.most() && (number < operation.connections() || System.nanoTime() < deadline)) {
            Request request = operation.requests().apply(number);
            long begin = System.nanoTime();
            answer = connection.send(request);
            nanos.add(System.nanoTime() - begin);
            operation.answers().of(number, answer);
            number = next.getAndIncrement();
        }
        return new Seen(nanos, answer);
    }

    private static Figure figure(
            Operation operation, int size, String phase, List<Seen> seen, long wall, long processor) {
        long[] nanos = seen.stream()
                .flatMap(each -> each.nanos().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        Answer sample = seen.get(0).last();
        return new Figure(
                operation.name(),
                size,
                phase,
                nanos.length,
                processor / nanos.length / NANOS_A_MICRO,
                nanos[nanos.length / 2] / NANOS_A_MICRO,
                nanos[Math.min(nanos.length - 1, nanos.length * 99 / 100)] / NANOS_A_MICRO,
                Math.round(nanos.length / (wall / NANOS_A_SECOND)),
                sample.body().length,
                sample.responses());
    }

    /** The middle one of several figures of one operation, by processor time. */
    static Figure median(Figure... figures) {
        Figure[] sorted = figures.clone();
        Arrays.sort(sorted, (one, other) -> Long.compare(one.processorMicros(), other.processorMicros()));
        return sorted[sorted.length / 2];
    }
}
