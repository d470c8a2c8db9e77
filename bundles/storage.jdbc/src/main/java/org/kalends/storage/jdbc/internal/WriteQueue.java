/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.jdbc.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kalends.storage.api.StorageUnavailableException;

/** Writes that wait for their turn: bounded, taken in groups, and closed without losing any. */
final class WriteQueue {
    private final int capacity;
    private final Queue<PendingWrite<?>> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private boolean closed;

    WriteQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Adds a write, waiting for room.
     *
     * @param nanos longest wait
     * @throws StorageUnavailableException when there is no room in time or the queue is closed
     */
    void add(PendingWrite<?> write, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!closed && waiting.size() >= capacity) {
                if (left <= 0) {
                    throw new StorageUnavailableException("Too many writes are waiting");
                }
                left = notFull.awaitNanos(left);
            }
            if (closed) {
                throw new StorageUnavailableException("The store is closed");
            }
            waiting.add(write);
            notEmpty.signal();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted; nothing was written", e);
        } finally {
            lock.unlock();
        }
    }

    /** The next writes, oldest first; waits for the first one. Empty when the queue is closed and all are taken. */
    List<PendingWrite<?>> take(int most) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                notEmpty.awaitUninterruptibly();
            }
            List<PendingWrite<?>> group = new ArrayList<>(Math.min(most, waiting.size()));
            while (group.size() < most && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            notFull.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more writes. Those that wait can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            notFull.signalAll();
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
