/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.http.door.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds a thread of the HTTP service because he sends or takes slowly. As long as there are threads for others he may, but for a
 * {@link LeastRate}: a phone in a tunnel is no attacker. Where they run short, those go whose requests have waited longest for their
 * client, until there is room.
 */
final class SlowClients {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
    private static final long LOOK_MILLIS = 50;

    /** Who has been waited for less goes on, however many there are: between two packets anybody is waited for. */
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Of so many threads one is for those who need not be waited for. */
    private static final int OF_THREADS = 2;

    private record Wait(WatchedStream stream, long nanos) {}

    private final Set<WatchedStream> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final LeastRate least;

    SlowClients(LeastRate least) {
        this.least = least;
    }

    /** Watches how long a request waits for its client. */
    void watch(Request request) {
        request.addHttpStreamWrapper(stream -> new WatchedStream(stream, request.getConnectionMetaData(), this));
    }

    /** A thread begins to wait for a client. */
    void begin(WatchedStream stream) {
        waiting.add(stream);
        if (!looking.get() && looking.compareAndSet(false, true)) {
            lookLater(stream.connector());
        }
    }

    /** It has what it waited for, or it never will. */
    void end(WatchedStream stream) {
        waiting.remove(stream);
    }

    private void lookLater(Connector connector) {
        connector.getScheduler().schedule(() -> look(connector), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Goes on as long as anybody is waited for. */
    private void look(Connector connector) {
        try {
            endSlowest();
            if (connector.getServer().getThreadPool() instanceof QueuedThreadPool threads) {
                makeRoom(threads);
            }
        } finally {
            looking.set(false);
            if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
                lookLater(connector);
            }
        }
    }

    private void endSlowest() {
        long now = System.nanoTime();
        for (WatchedStream stream : waiting) {
            if (least.isMissed(stream.waited(now), stream.moved())) {
                LOG.info("A client that sent or took next to nothing is given up");
                stream.leave("The client sends or takes next to nothing");
            }
        }
    }

    private void makeRoom(QueuedThreadPool threads) {
        int missing = threads.getMaxThreads() / OF_THREADS - free(threads);
        if (missing <= 0) {
            return;
        }
        long now = System.nanoTime();
        // Taken down before they are sorted, as they change meanwhile
        List<WatchedStream> longest = waiting.stream()
                .map(stream -> new Wait(stream, stream.waited(now)))
                .filter(wait -> wait.nanos() >= LEAST_NANOS)
                .sorted(Comparator.comparingLong(Wait::nanos).reversed())
                .limit(missing)
                .map(Wait::stream)
                .toList();
        longest.forEach(stream -> stream.leave("The client is too slow for a full house"));
        if (!longest.isEmpty()) {
            LOG.warn("Threads run short: {} clients that sent or took slowly are given up", longest.size());
        }
    }

    /** Threads that could begin something at once, less what waits for one. */
    private static int free(QueuedThreadPool threads) {
        return threads.getMaxThreads() - threads.getThreads() + threads.getReadyThreads() - threads.getQueueSize();
    }
}
