/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.api.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeFeed;

/**
 * A feed with a thread and a bounded queue for each listener. A store tells it what it has committed and never waits for
 * anybody.
 */
public final class QueuedFeed implements ChangeFeed, AutoCloseable {
    private static final int WAITING = 10_000;

    private final int waiting;
    private final List<FeedListener> listeners = new CopyOnWriteArrayList<>();

    /** A feed that nobody listens to yet. */
    public QueuedFeed() {
        this(WAITING);
    }

    /** @param waiting how many events wait for a listener at most */
    QueuedFeed(int waiting) {
        this.waiting = waiting;
    }

    /**
     * Tells a unit that is durable, at once and without waiting. Called in the order of the commits, never by two threads at a
     * time.
     */
    public void tell(List<ChangeEvent> events) {
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.add(events));
        }
    }

    @Override
    public Subscription listen(Consumer<List<ChangeEvent>> listener) {
        FeedListener listening = new FeedListener(listener, waiting);
        listeners.add(listening);
        listening.start();
        return () -> {
            listeners.remove(listening);
            listening.close();
        };
    }

    /** Ends all listening. What waits is not told any more. */
    @Override
    public void close() {
        listeners.forEach(FeedListener::close);
        listeners.clear();
    }
}
