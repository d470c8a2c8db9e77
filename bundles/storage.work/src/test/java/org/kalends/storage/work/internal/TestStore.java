/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.storage.work.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.CollectionId;
import org.kalends.storage.api.Condition;
import org.kalends.storage.api.ItemAddress;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.NewCollection;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.NewJob;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;
import org.kalends.storage.memory.MemoryStorage;

/** An empty store that can be watched, and short ways of writing to it. */
final class TestStore {
    private final Storage memory;
    private final WatchedFeed feed;
    private final WatchedQueue jobs;
    private final StoreDouble storage;

    TestStore(String account) {
        this.memory = new MemoryStorage(account);
        this.feed = new WatchedFeed(memory.feed());
        this.jobs = new WatchedQueue(memory.jobs());
        this.storage = new StoreDouble(memory, feed, jobs);
    }

    Storage storage() {
        return storage;
    }

    WatchedFeed feed() {
        return feed;
    }

    WatchedQueue jobs() {
        return jobs;
    }

    CollectionId collection(String type, String name) {
        return memory.collections()
                .create(new NewCollection(1, 3, type, name, false, Map.of()))
                .id();
    }

    static Write putting(CollectionId collection, String name) {
        ItemIndex index = new ItemIndex("uid of " + name, "VEVENT", Optional.empty(), List.of());
        NewItem item = new NewItem("text/calendar", "etag", Octets.utf8(name), index, 3);
        return new Write.PutItem(new ItemAddress(collection, name), item, Condition.NONE);
    }

    static Write enqueuing(String kind, String key) {
        return new Write.Enqueue(new NewJob(kind, key, Octets.utf8(key), Instant.EPOCH, 1));
    }

    void commit(Write... writes) {
        storage.commit(new Unit(List.of(), List.of(writes), Author.UNKNOWN));
    }
}
