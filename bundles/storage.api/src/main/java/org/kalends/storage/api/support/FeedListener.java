/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.CollectionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener with its thread and the units that wait for it. When too much waits, what comes is kept as one event for each
 * collection until the listener has caught up.
 */
final class FeedListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedListener.class);

    private final Consumer<List<ChangeEvent>> listener;
    private final int most;
    private final Queue<List<ChangeEvent>> units = new ArrayDeque<>();
    private final Map<CollectionId, ChangeEvent> untold = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private int waiting;
    private boolean closed;

    /** @param most how many events wait at most */
    FeedListener(Consumer<List<ChangeEvent>> listener, int most) {
        this.listener = listener;
        this.most = most;
        this.thread = new Thread(this::run, "kalends-storage-feed");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(List<ChangeEvent> events) {
        lock.lock();
        try {
            if (untold.isEmpty() && waiting + events.size() <= most) {
                units.add(events);
                waiting += events.size();
            } else {
                events.forEach(event -> untold.put(event.collection(), event.untold()));
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (Optional<List<ChangeEvent>> next = take(); next.isPresent(); next = take()) {
            try {
                listener.accept(next.get());
            } catch (RuntimeException | Error e) {
                LOG.error("A listener failed; it goes on with what comes next", e);
            }
        }
    }

    /** What is told next; waits for it. Empty when the listening has ended. */
    private Optional<List<ChangeEvent>> take() {
        lock.lock();
        try {
            while (!closed && units.isEmpty() && untold.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                return Optional.empty();
            }
            return Optional.of(units.isEmpty() ? collapsed() : unit());
        } finally {
            lock.unlock();
        }
    }

    private List<ChangeEvent> unit() {
        List<ChangeEvent> unit = units.remove();
        waiting -= unit.size();
        return unit;
    }

    private List<ChangeEvent> collapsed() {
        List<ChangeEvent> collapsed = List.copyOf(untold.values());
        untold.clear();
        return collapsed;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
