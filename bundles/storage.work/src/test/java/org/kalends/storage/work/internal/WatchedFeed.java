/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kalends.storage.api.ChangeEvent;
import org.kalends.storage.api.ChangeFeed;

/** A feed that knows how many listen to it. */
final class WatchedFeed implements ChangeFeed {
    private final ChangeFeed feed;
    private final AtomicInteger listening = new AtomicInteger();

    WatchedFeed(ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public Subscription listen(Consumer<List<ChangeEvent>> listener) {
        Subscription subscription = feed.listen(listener);
        listening.incrementAndGet();
        return () -> {
            subscription.close();
            listening.decrementAndGet();
        };
    }

    int listening() {
        return listening.get();
    }
}
