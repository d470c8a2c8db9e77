/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kalends.storage.api.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a server, several at a time. Those that are about the same collection come one after another, as the server would have
 * them do anyway, and those of them that wait are committed together; others do not wait for each other.
 */
final class LaneWriter implements Writer {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWriter.class);
    private static final int GROUP = 100;
    private static final int WAITING = 1_000;
    private static final Duration LAST_WRITES = Duration.ofSeconds(60);

    private final ServerTransactions transactions;
    private final long waitNanos;
    private final Tallies tallies;
    private final ExecutorService hands;
    private final Semaphore room = new Semaphore(WAITING);
    /** Of each lane that somebody works at, the writes that wait. Guarded by itself. */
    private final Map<Lane, Queue<PendingWrite<?>>> lanes = new HashMap<>();

    private boolean closed;

    /**
     * @param transactions does groups of writes; from now on closed by this alone
     * @param hands how many lanes are worked at at the same time
     * @param wait longest time a write waits for its answer
     * @param tallies where each is counted
     */
    LaneWriter(ServerTransactions transactions, int hands, Duration wait, Tallies tallies) {
        this.transactions = transactions;
        this.waitNanos = wait.toNanos();
        this.tallies = tallies;
        AtomicInteger number = new AtomicInteger();
        this.hands = Executors.newFixedThreadPool(hands, task -> {
            Thread thread = new Thread(task, "kalends-storage-writer-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public <T> PendingWrite<T> begin(Lane lane, Work<T> work, Consumer<T> committed) {
        PendingWrite<T> write = new PendingWrite<>(work, committed, waitNanos, tallies);
        awaitRoom();
        synchronized (lanes) {
            if (closed) {
                room.release();
                throw new StorageUnavailableException("The store is closed");
            }
            Queue<PendingWrite<?>> waiting = lanes.get(lane);
            if (waiting == null) {
                waiting = new ArrayDeque<>();
                lanes.put(lane, waiting);
                hands.execute(() -> work(lane));
            }
            waiting.add(write);
        }
        return write;
    }

    private void awaitRoom() {
        try {
            if (!room.tryAcquire(waitNanos, TimeUnit.NANOSECONDS)) {
                throw new StorageUnavailableException("Too many writes are waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted; nothing was written", e);
        }
    }

    /** One group of a lane; then it is another lane's turn. */
    private void work(Lane lane) {
        List<PendingWrite<?>> group = take(lane);
        try {
            transactions.commit(
                    lane,
                    new WriteGroup(group.stream().filter(PendingWrite::begin).toList()));
        } catch (RuntimeException | Error e) {
            LOG.error("A group of {} writes failed", group.size(), e);
            new WriteGroup(group).refuse(new StorageUnavailableException("The store could not commit", e));
        } finally {
            room.release(group.size());
            goOn(lane);
        }
    }

    private List<PendingWrite<?>> take(Lane lane) {
        synchronized (lanes) {
            Queue<PendingWrite<?>> waiting = lanes.get(lane);
            List<PendingWrite<?>> group = new ArrayList<>(Math.min(GROUP, waiting.size()));
            while (group.size() < GROUP && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            return group;
        }
    }

    private void goOn(Lane lane) {
        synchronized (lanes) {
            if (lanes.get(lane).isEmpty()) {
                lanes.remove(lane);
                lanes.notifyAll();
            } else {
                hands.execute(() -> work(lane));
            }
        }
    }

    @Override
    public boolean isAlive() {
        return !hands.isShutdown();
    }

    @Override
    public int waiting() {
        return WAITING - room.availablePermits();
    }

    @Override
    public void awaitQuiet() {
        synchronized (lanes) {
            awaitLast();
        }
    }

    @Override
    public void close() {
        synchronized (lanes) {
            closed = true;
            awaitLast();
        }
        hands.shutdown();
        transactions.close();
    }

    private void awaitLast() {
        long end = System.nanoTime() + LAST_WRITES.toNanos();
        try {
            for (long left = LAST_WRITES.toMillis(); !lanes.isEmpty() && left > 0; ) {
                lanes.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("Interrupted; the writers finish on their own");
        }
    }
}
